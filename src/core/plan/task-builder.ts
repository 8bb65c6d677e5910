import { addDays } from "../calendar/date-arithmetic.ts";
import { type Line, spanOf } from "../document/line.ts";
import { foldSpaces } from "../text/normalize.ts";
import { type Reading, sliceReading } from "../text/reading.ts";
import { frequencyOfTime, readFrequency } from "../time-expression/frequency.ts";
import { resolveTime } from "../time-expression/resolve-time.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { splitUnitList } from "../unit/split-units.ts";
import type { UnitRange } from "./assigned-units.ts";
import { rolesIn } from "./lead-roles.ts";
import type { Certainty, Message, TaskDraft, TaskField, TextSpan } from "./plan-draft.ts";

/** A piece of a paragraph that holds a value. */
export interface Value {
  line: Line;
  start: number;
  end: number;
}

/** What the parsers found of a task, before units are split and times resolved. */
export interface TaskParts {
  kind: TaskDraft["kind"];
  section: string;
  title: Value;
  /** Lists of units; several when a value goes on in bullets. */
  lead: Value[];
  leadCertainty?: Certainty;
  support: Value[];
  time: Value | null;
  /** The end of a time whose start stands by itself, in a table's column. */
  until?: Value;
  /** The time that the marks of a chart stand for; `time` is then the first of them. */
  timeWords?: string;
  /** «Tháng», «Quý» where the column's header says what its numbers are. */
  timeUnit?: string;
  /** Certainty of a time that stands in a sentence rather than in a field. */
  timeCertainty?: Certainty;
  frequency: Value | null;
  product: Value[];
  details: Value[];
  source: string;
}

/** The words of a value. */
export function readingOfValue(value: Value): Reading {
  return sliceReading(value.line.reading, value.start, value.end);
}

/** The place of a value in the document. */
function spanOfValue(value: Value): TextSpan {
  return spanOf(value.line, value.start, value.end);
}

/** The part of a line that is left when the white space and stops around it are cut. */
export function valueOf(line: Line, from: number, to: number): Value {
  const text = line.reading.text;
  let [start, end] = [from, to];
  while (start < end && /[\s;,.:(–—-]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s;,:(–—-]/u.test(text.charAt(end - 1))) end--;
  return { line, start, end };
}

export const textOf = (value: Value) => foldSpaces(readingOfValue(value).text);

function unitsOf(values: readonly Value[]): string[] {
  const names = values.flatMap((value) => splitUnitList(readingOfValue(value)).map((unit) => unit.name));
  return names.filter((name, i) => names.indexOf(name) === i);
}

/** Parts fields and cells that name supporters beside leaders («Sở A chủ trì, phối hợp với Sở B»). */
function withRoles(parts: TaskParts): TaskParts {
  if (parts.kind !== "row") return parts;
  const lead: Value[] = [];
  const support: Value[] = [];
  for (const value of parts.lead) {
    const roles = rolesIn(readingOfValue(value));
    const place = ({ start, end }: UnitRange) => valueOf(value.line, value.start + start, value.start + end);
    lead.push(...(roles ? roles.lead.map(place) : [value]));
    support.push(...(roles?.support.map(place) ?? []));
  }
  return { ...parts, lead, support: [...support, ...parts.support] };
}

const bareNumbers = /^(?:\d{1,2}|[IVX]{1,3})(?:\s*[-–,;]\s*(?:\d{1,2}|[IVX]{1,3}))*(?:\/\d{4})?$/u;

/** The time as written; numbers below «Tháng» become «Tháng 3», a start and an end in two columns one phrase. */
function timeTextOf(parts: TaskParts): string | null {
  if (!parts.time) return null;
  if (parts.timeWords !== undefined) return parts.timeWords;
  const from = textOf(parts.time).replace(/\.$/u, "");
  if (parts.until) return `${from} - ${textOf(parts.until).replace(/\.$/u, "")}`;
  return parts.timeUnit !== undefined && bareNumbers.test(from) ? `${parts.timeUnit} ${from}` : from;
}

/** Makes a task of its parts: splits the units, resolves the time, and notes where each field stands. */
export function buildTask(found: TaskParts, context: TimeContext): TaskDraft {
  const parts = withRoles(found);
  const messages: Message[] = [];
  const fields: TaskDraft["fields"] = {};
  const note = (field: TaskField, value: Value | undefined | null, certainty: Certainty = "written") => {
    if (value) fields[field] = { span: spanOfValue(value), certainty };
  };
  note("title", parts.title);
  note("leadUnits", parts.lead[0], parts.leadCertainty);
  note("supportingUnits", parts.support[0]);
  note("frequency", parts.frequency);
  note("product", parts.product[0]);
  const timeText = timeTextOf(parts);
  const time = timeText === null ? null : resolveTime(timeText, context);
  if (parts.time)
    note(
      "time",
      parts.time,
      time?.ok && (time.value.due || time.value.start || time.value.kind !== "continuous")
        ? (parts.timeCertainty ?? "written")
        : "uncertain",
    );
  if (parts.time && !time?.ok) messages.push({ code: "time.impossible", text: timeText ?? "", at: spanOfValue(parts.time) });
  const resolved = time?.ok ? time.value : null;
  return {
    kind: parts.kind,
    section: parts.section,
    title: textOf(parts.title),
    leadUnits: unitsOf(parts.lead),
    supportingUnits: unitsOf(parts.support),
    timeText,
    start: resolved?.start ?? null,
    deadline: resolved?.due
      ? { due: resolved.exclusive ? addDays(resolved.due, -1) : resolved.due, bound: resolved.exclusive ? "before" : "on_or_before" }
      : null,
    openEnded: resolved !== null && resolved.openEnded && resolved.start !== null,
    frequency: parts.frequency
      ? readFrequency(textOf(parts.frequency))
      : timeText === null || resolved?.due
        ? null
        : frequencyOfTime(timeText),
    product: parts.product.length > 0 ? parts.product.map(textOf).join("; ") : null,
    details: parts.details.length > 0 ? parts.details.map(textOf).join("\n") : null,
    sourceText: parts.source,
    fields,
    messages,
  };
}
