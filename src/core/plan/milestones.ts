import { type OutlineNode, sectionOf, walk } from "../document/outline.ts";
import { fold } from "../text/fold.ts";
import { find, phrase, sliceReading } from "../text/reading.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { findFields } from "./find-fields.ts";
import { sectionKindOf } from "./section-kind.ts";
import { type TaskParts, textOf, type Value, valueOf } from "./task-builder.ts";
import { ownTimeOf } from "./step-time.ts";
import { timeInSentence } from "./time-in-sentence.ts";
import { isWholeTime } from "./whole-time.ts";

/** A dated step of a road map, or of a row. */
export interface FoundMilestone {
  node: OutlineNode;
  parts: TaskParts;
}

/** Splits «time: work» or «work: time» at a colon or, behind a time, at a dash. */
function splitAtTime(node: OutlineNode, context: TimeContext): { time: Value; title: Value } | null {
  const { text } = node.reading;
  const part = (from: number, to: number) => valueOf(node.line, node.offset + from, node.offset + to);
  const signs = [...text.matchAll(/\s*:\s*|\s+[-–]\s+|,\s+/gu)];
  const behindTime = signs.filter(
    (sign) => sign.index < 120 && text.length > sign.index + sign[0].length + 3 && isWholeTime(text.slice(0, sign.index), context),
  );
  // «Quý II, III/2024: …»: the dash or comma before the colon stands inside the time
  const first = behindTime.find((sign) => sign[0].includes(":")) ?? behindTime[0];
  for (const found of signs) {
    const [head, tail] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    if (found === first) return { time: part(0, found.index), title: part(found.index + found[0].length, text.length) };
    if (found[0].includes(":") && head.length > 5 && isWholeTime(tail, context))
      return { time: part(found.index + found[0].length, text.length), title: part(0, found.index) };
  }
  return null;
}

const stage = phrase(
  "^(?:giai đoạn|bước|đợt|tuần(?: lễ)?|tháng|quý)\\s+(?:thứ\\s+)?[\\p{L}\\d]{1,4}\\s*(?:\\((?<when>[^()]{4,60})\\)\\s*)?(?:[:.]\\s*|$)",
);

/** «Giai đoạn 1 (từ tháng 3 đến tháng 5): …», «Bước 3: …, hoàn thành trước ngày 15/12»; the title is empty above bullets. */
function splitStage(node: OutlineNode, context: TimeContext): { time: Value; title: Value } | null {
  const { reading } = node;
  const part = (from: number, to: number) => valueOf(node.line, node.offset + from, node.offset + to);
  const found = find(stage, reading);
  const rest = found?.[0].length ?? 0;
  const when = found ? reading.view.indexOf("(") + 1 : 0;
  const inner = found?.groups?.when ?? "";
  const title = part(rest, reading.text.length);
  if (inner !== "" && isWholeTime(inner, context)) return { time: part(when, when + inner.length), title };
  const said = timeInSentence(sliceReading(reading, rest));
  return said && { time: part(rest + said.start, rest + said.end), title };
}

function milestone(node: OutlineNode, title: Value, time: Value): FoundMilestone {
  return {
    node,
    parts: {
      kind: "milestone",
      section: sectionOf(node),
      title,
      lead: [],
      support: [],
      time,
      frequency: null,
      product: [],
      details: [],
      source: node.line.reading.text,
    },
  };
}

/** The steps of a section «Lộ trình thực hiện»: bullets with a time, and bullets under a heading that is one. */
function roadmapSteps(nodes: readonly OutlineNode[], context: TimeContext): FoundMilestone[] {
  const found: FoundMilestone[] = [];
  const visit = (node: OutlineNode, above: Value | null) => {
    if (sectionKindOf(node) !== "roadmap" && !above && !headingTime(node, context))
      return node.children.forEach((child) => visit(child, null));
    const whole = valueOf(node.line, node.offset, node.line.reading.text.length);
    const split = splitAtTime(node, context) ?? splitStage(node, context);
    const heading = node.children.length > 0;
    const own = isWholeTime(node.reading.text.replace(/:$/u, ""), context)
      ? whole
      : split && heading && (/:$/u.test(node.reading.text) || split.title.start >= split.title.end)
        ? split.time
        : null;
    if (split && !own) found.push(milestone(node, split.title, split.time));
    else if (above && !heading && !own && node.parent !== null) {
      const said = ownTimeOf(node.reading, textOf(above), context);
      const part = (start: number, end: number) => valueOf(node.line, node.offset + start, node.offset + end);
      found.push(said ? milestone(node, part(0, said.titleEnd), part(said.start, said.end)) : milestone(node, whole, above));
    }
    node.children.forEach((child) => visit(child, own ?? split?.time ?? above));
  };
  nodes.forEach((node) => visit(node, null));
  return found;
}

/** The time of «1. Tháng 3/2026», «Tuần 2 (từ 08/3 đến 14/3)» above its work, in a programme by months or weeks. */
function headingTime(node: OutlineNode, context: TimeContext): Value | null {
  const kind = sectionKindOf(node);
  if (node.children.length === 0 || (kind !== "work" && kind !== null)) return null;
  if (isWholeTime(node.reading.text.replace(/:$/u, ""), context)) return valueOf(node.line, node.offset, node.line.reading.text.length);
  const split = splitStage(node, context);
  return split && split.title.start >= split.title.end ? split.time : null;
}

/** The time of the heading that a piece of work stands under, or null. */
export function timeAbove(node: OutlineNode, context: TimeContext): Value | null {
  return node.parent && headingTime(node.parent, context);
}

/** Reads the milestones of an outline. `hosts` are the rows' own nodes: a dated item below one is a milestone too. */
export function findMilestones(roots: readonly OutlineNode[], hosts: ReadonlySet<OutlineNode>, context: TimeContext): FoundMilestone[] {
  const found = roadmapSteps(roots, context);
  for (const host of hosts) {
    for (const node of walk(host.children)) {
      if (hosts.has(node) || !node.marker || findFields(node.reading).length > 0) continue;
      const split = splitAtTime(node, context);
      if (split && fold(node.reading.text).indexOf(":") > 0) found.push(milestone(node, split.title, split.time));
    }
  }
  return found;
}
