import { type OutlineNode, sectionOf } from "../document/outline.ts";
import { find, phrase, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import { subjectOf, supportersOf, type UnitRange } from "./assigned-units.ts";
import { isReportOnly } from "../report/find-reports.ts";
import { isClosing } from "./closing.ts";
import { sectionKindOf } from "./section-kind.ts";
import { type TaskParts, type Value, valueOf } from "./task-builder.ts";
import { plainHeadingOf } from "./plain-heading.ts";
import { timeInSentence } from "./time-in-sentence.ts";
import { unitHeadingOf } from "./unit-heading.ts";

/** A duty under a unit's heading, or one whose own subject is a unit. */
export interface FoundAssignment {
  node: OutlineNode;
  parts: TaskParts;
  /** A closing paragraph in which units are told to report, and nothing else: no task, but a duty to report. */
  reportOnly?: boolean;
}

/** What the headings above a duty say. */
interface Above {
  lead: Value[];
  support: Value[];
  /** True for a heading that is taken for a unit by its place alone. */
  unsure?: boolean;
}

const asLead = "(?:là (?:cơ quan|đơn vị) (?:đầu mối|chủ trì),?\\s*)?";
const leadAndSupport = "(?:chủ trì|phối hợp)(?:\\s*,?\\s*(?:và\\s+)?phối hợp)?";
const introOfUnits = phrase(`^${asLead}${leadAndSupport}(?:\\s+chặt chẽ)?\\s+(?:v\\p{L}i|cùng)?\\s*`);
const explicit = phrase("^[\\s,]*(?:là (?:cơ quan|đơn vị)|có trách nhiệm|chịu trách nhiệm|chủ trì)");

const place = (node: OutlineNode, range: UnitRange): Value => valueOf(node.line, node.offset + range.start, node.offset + range.end);

/** «a) Chủ trì, phối hợp với X»: a line that only opens the bullets below it. Gives the units it names. */
function introOf(node: OutlineNode): Value[] | null {
  if (node.children.length === 0) return null;
  const opening = find(introOfUnits, node.reading);
  const start = opening?.[0].length ?? 0;
  const end = opening ? unitListEnd(node.reading, start) : null;
  const rest = end === null ? null : node.reading.text.slice(end).trim();
  if (end !== null && rest !== null && /^(?:[:.]|.*:)?$/u.test(rest)) return [place(node, { start, end })];
  return /:$/u.test(node.reading.text) ? supportersOf(node.reading).map((range) => place(node, range)) : null;
}

function taskOf(node: OutlineNode, from: number, above: Above): FoundAssignment | null {
  const task = dutyOf(node, from, above);
  return task.parts.lead.length > 0 ? task : null;
}

/** A duty whoever has it; its lead stays empty where neither it nor a heading names one. */
function dutyOf(node: OutlineNode, from: number, above: Above): FoundAssignment {
  const reading = sliceReading(node.reading, from);
  const own = subjectOf(reading);
  const shift = (range: UnitRange): UnitRange => ({ start: range.start + from, end: range.end + from });
  const lead = own ? [place(node, shift(own))] : above.lead;
  const named = supportersOf(reading).map((range) => place(node, shift(range)));
  const time = timeInSentence(reading);
  return {
    node,
    parts: {
      kind: "assignment",
      section: sectionOf(node),
      title: valueOf(node.line, node.offset + from, node.line.reading.text.length),
      lead,
      ...(own === null && above.unsure ? { leadCertainty: "uncertain" as const } : {}),
      support: named.length > 0 ? named : above.support,
      time: time ? place(node, shift(time)) : null,
      timeCertainty: "uncertain",
      frequency: null,
      product: [],
      details: [],
      source: node.line.reading.text,
    },
  };
}

function asksOnlyToReport(node: OutlineNode): boolean {
  const own = subjectOf(node.reading);
  return own !== null && isReportOnly(sliceReading(node.reading, own.end));
}

/** A duty among the work of a plan whose own subject leads it («3. Sở Y tế chủ trì, phối hợp với …»). */
function ownSubjectTask(node: OutlineNode, siblings: readonly OutlineNode[]): FoundAssignment | null {
  const own = subjectOf(node.reading);
  if (!own) return null;
  const among = () => siblings.some((other) => other !== node && other.marker?.kind === node.marker?.kind && unitHeadingOf(other));
  if (!own.asked && !find(explicit, sliceReading(node.reading, own.end)) && !among()) return null;
  return taskOf(node, 0, { lead: [], support: [] });
}

/** Whether a topic's work («1. Công tác truyền thông») stands in a section on organization. */
function amongDuties(node: OutlineNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (sectionKindOf(above) === "organization") return true;
  return false;
}

/**
 * Reads the duties of units: everything under a unit's heading in a section on organization, and numbered duties
 * elsewhere whose subject is a unit. `taken` are the nodes that rows were made of; `unassigned` hears of duties in
 * such a section that name nobody.
 */
export function findAssignments(
  roots: readonly OutlineNode[],
  taken: ReadonlySet<OutlineNode>,
  unassigned: (node: OutlineNode) => void,
): FoundAssignment[] {
  const found: FoundAssignment[] = [];
  const visit = (node: OutlineNode, above: Above) => {
    const kind = sectionKindOf(node);
    if (taken.has(node) || isClosing(node)) return;
    const numbered = node.marker?.kind === "number" || node.marker?.kind === "letter";
    const unitsWork = (kind === "work" || kind === null) && numbered && unitHeadingOf(node) !== null;
    if ((kind === "work" || kind === null) && !unitsWork && above.lead.length === 0) {
      const own = node.marker ? ownSubjectTask(node, node.parent?.children ?? roots) : null;
      if (own) found.push(own);
      else if (node.marker && node.children.length === 0 && amongDuties(node)) {
        unassigned(node);
        found.push(dutyOf(node, 0, above));
      }
      node.children.forEach((child) => visit(child, above));
      return;
    }
    if (kind !== "organization" && kind !== "work" && kind !== null)
      return node.children.forEach((child) => visit(child, { lead: [], support: [] }));
    const known = unitHeadingOf(node);
    const heading = known ?? plainHeadingOf(node);
    if (heading) {
      const below: Above = { lead: [place(node, heading.units)], support: [], unsure: known === null };
      const task = heading.rest === null || /:$/u.test(node.reading.text) ? null : taskOf(node, heading.rest, below);
      if (task) found.push(task);
      node.children.forEach((child) => visit(child, below));
      return;
    }
    const intro = introOf(node);
    if (intro) {
      const own = subjectOf(node.reading);
      return node.children.forEach((child) => visit(child, { lead: own ? [place(node, own)] : above.lead, support: intro }));
    }
    if (node.parent === null && node.marker) return node.children.forEach((child) => visit(child, above));
    const task = taskOf(node, 0, above);
    if (task) found.push(node.marker ? task : { ...task, reportOnly: asksOnlyToReport(node) });
    else if (node.children.length === 0) {
      unassigned(node);
      if (node.marker) found.push(dutyOf(node, 0, above));
    }
    const below = task ? { lead: task.parts.lead, support: task.parts.support } : above;
    node.children.forEach((child) => visit(child, above.lead.length > 0 ? above : below));
  };
  roots.forEach((root) => visit(root, { lead: [], support: [] }));
  return found;
}
