import { partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { PlainDocument } from "../document/document.ts";
import { type Line, linesOf } from "../document/line.ts";
import { type OutlineNode, outlineOf, sectionOf } from "../document/outline.ts";
import { isReportOnly } from "../report/find-reports.ts";
import { isDamaged } from "../text/damage.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { doubtFields } from "./doubt-fields.ts";
import { findAssignments } from "./assignments.ts";
import { collectReports } from "./collect-reports.ts";
import { titleOfList } from "./list-title.ts";
import { findMilestones, timeAbove } from "./milestones.ts";
import type { Message, PlanDraft, PlanHeader, TaskDraft } from "./plan-draft.ts";
import { readHeader } from "./read-header.ts";
import { findRows } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { columnsOf, type TableColumns } from "./table-header.ts";
import { findTargets } from "./targets.ts";
import type { PlacedRow } from "./row-reader.ts";
import { readTaskTable } from "./task-table.ts";
import { buildTask, readingOfValue, type TaskParts } from "./task-builder.ts";

interface TaskTable {
  rows: PlacedRow[];
  columns: TableColumns;
}

function taskTablesOf(document: PlainDocument): Map<number, TaskTable> {
  const tables = new Map<number, PlacedRow[]>();
  document.blocks.forEach((block, index) => {
    if (block.kind === "row") tables.set(block.table, [...(tables.get(block.table) ?? []), { block: index, row: block }]);
  });
  const found = new Map<number, TaskTable>();
  for (const [table, rows] of tables) {
    const columns = columnsOf(rows.map((placed) => placed.row));
    if (columns) found.set(table, { rows, columns });
  }
  return found;
}

/** The year that days without one belong to: that of a period within one year, or else of the plan's date, or of the period's start. */
function contextOf(header: PlanHeader): TimeContext {
  const yearOf = (date: LocalDate | null) => (date ? partsOf(date).year : null);
  const [start, end, issued] = [yearOf(header.periodStart), yearOf(header.periodEnd), yearOf(header.issuedOn)];
  const early = issued === null || (start !== null && issued < start);
  const planYear = (start !== null && start === end) || early ? start : issued;
  return { planYear, issuedOn: header.issuedOn, assumed: start === null || start !== end };
}

interface Placed {
  parts: TaskParts;
  order: [number, number];
}

const place = (parts: TaskParts): Placed => ({ parts, order: [parts.title.line.block, parts.title.line.start + parts.title.start] });

/** What one run of text holds. */
function readBody(lines: readonly Line[], context: TimeContext, messages: Message[]) {
  const roots = outlineOf(lines);
  const say = (code: string) => (node: OutlineNode) => {
    const { line } = node;
    const { text } = line.reading;
    messages.push({ code, text, at: { block: line.block, start: line.start, end: line.start + text.length } });
  };
  const rows = findRows(roots, say("plan.fields_without_work"));
  for (const { host, parts } of rows) {
    const above = parts.time ? null : timeAbove(host, context);
    if (above) Object.assign(parts, { time: above, timeCertainty: "implied" });
  }
  const taken = new Set<OutlineNode>(rows.flatMap((row) => row.used));
  const hosts = new Set(rows.map((row) => row.host));
  const milestones = findMilestones(roots, hosts, context).filter((found) => !taken.has(found.node));
  milestones.forEach((found) => taken.add(found.node));
  const assignments = findAssignments(roots, taken, say("plan.duty_without_unit"));
  const parts = [...rows, ...milestones, ...assignments.filter((found) => !found.reportOnly)].map((found) => found.parts);
  return { roots, parts, reports: collectReports(roots, assignments, milestones, context), targets: findTargets(roots) };
}

function sectionBefore(bodies: readonly { roots: OutlineNode[] }[], block: number): string {
  let section = "";
  const visit = (node: OutlineNode) => {
    if (node.line.block < block) section = sectionOf(node);
    node.children.forEach(visit);
  };
  bodies.forEach((body) => body.roots.forEach(visit));
  return section;
}

function finish(task: TaskDraft, parts: TaskParts): TaskDraft {
  if (parts.kind !== "assignment" || !isReportOnly(readingOfValue(parts.title))) return task;
  return { ...task, messages: [...task.messages, { code: "task.report_only", text: task.title, at: task.fields.title?.span ?? null }] };
}

/** Where the marks are lost nobody can be sure where the name of a unit ends. */
function doubtUnits(task: TaskDraft): TaskDraft {
  const { leadUnits, supportingUnits } = task.fields;
  const doubted = {
    ...(leadUnits && { leadUnits: { ...leadUnits, certainty: "uncertain" as const } }),
    ...(supportingUnits && { supportingUnits: { ...supportingUnits, certainty: "uncertain" as const } }),
  };
  return { ...task, fields: { ...task.fields, ...doubted } };
}

/**
 * Reads a plan out of a document: its header, tasks, duties to report and targets, each with its place in the text.
 * Content never throws; what was dropped or doubted is among the messages.
 */
export function readPlan(document: PlainDocument): PlanDraft {
  const messages: Message[] = [];
  const damaged = isDamaged(document.blocks.map((block) => block.text).join("\n"));
  if (damaged) messages.push({ code: "document.damaged", text: "", at: null });
  const tables = taskTablesOf(document);
  const { head, bodies } = segmentsOf(linesOf(document, new Set(tables.keys()), damaged));
  const firstTable = [...tables.values()][0]?.rows[0]?.block ?? null;
  const top = firstTable === null ? head : head.filter((line) => line.block < firstTable);
  const header = readHeader(top, titleOfList(document, top, firstTable));
  const context = contextOf(header);
  const read = bodies.map((lines) => readBody(lines, context, messages));
  const found = read.flatMap((body) => body.parts).map(place);
  for (const { rows, columns } of tables.values()) {
    const section = sectionBefore(read, rows[0]?.block ?? 0);
    found.push(...readTaskTable(rows, columns, section, damaged, messages).map(place));
  }
  found.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  return {
    header,
    tasks: found
      .map(({ parts }) => doubtFields(finish(buildTask(parts, context), parts), document.doubtful ?? []))
      .map((task) => (damaged ? doubtUnits(task) : task)),
    reports: read.flatMap((body) => body.reports),
    targets: read.flatMap((body) => body.targets),
    messages,
  };
}
