import { localDate } from "../calendar/date-arithmetic.ts";
import type { Cadence } from "../plan/plan-draft.ts";
import { fold } from "../text/fold.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { type Mark, marksOf } from "./cadence-marks.ts";
import { askedBesides, citations, namedMonths } from "./cadence-words.ts";

/** One cadence that a sentence names, with its cutoff. */
export interface FoundCadence {
  cadence: Cadence;
  deadline: string | null;
  dayOfMonth: number | null;
  monthOfQuarter: number | null;
  exclusive: boolean;
}

const blank = (cadence: Cadence): FoundCadence => ({ cadence, deadline: null, dayOfMonth: null, monthOfQuarter: null, exclusive: false });
const monthDay = (month: number, day: number) => localDate(2024, month, day)?.slice(5) ?? null;

/** A day that comes once: without a year it is the plan's, or the next where the plan's own date is later. */
function onceOn(date: NonNullable<Mark["date"]>, { planYear, issuedOn, assumed }: TimeContext): string | null {
  const day = localDate(date.year ?? planYear ?? 0, date.month ?? 0, date.day);
  const past = day !== null && date.year === null && assumed === true && issuedOn !== null && day < issuedOn;
  return past ? localDate((planYear ?? 0) + 1, date.month ?? 0, date.day) : day;
}

function dated(cadence: Cadence, date: NonNullable<Mark["date"]>, context: TimeContext): FoundCadence {
  const found = { ...blank(cadence), exclusive: date.exclusive };
  if (date.month === null) {
    // «quý I, quý III: trước ngày 10 của tháng cuối quý»
    const named = cadence === "once" && date.monthOfQuarter !== null ? "quarterly" : cadence;
    return { ...found, cadence: named, dayOfMonth: date.day, monthOfQuarter: date.monthOfQuarter };
  }
  if (cadence === "once") return { ...found, deadline: onceOn(date, context) };
  if (cadence === "monthly") return { ...found, dayOfMonth: date.day };
  if (cadence === "quarterly") return { ...found, dayOfMonth: date.day, monthOfQuarter: ((date.month - 1) % 3) + 1 };
  return { ...found, deadline: monthDay(date.month, date.day) };
}

/** «quý I (trước ngày 10/3), 6 tháng …, quý III …, năm …»: quarters with a number in turn with longer terms are all of them. */
function inTurn(marks: readonly Mark[]): Mark[] {
  const longer = marks.some((mark) => mark.cadence === "half-yearly") && marks.some((mark) => mark.cadence === "yearly");
  return longer ? marks.map((mark) => (mark.cadence === "once" ? { ...mark, cadence: "quarterly" } : mark)) : [...marks];
}

const sameQuarter = (a: FoundCadence, b: FoundCadence) =>
  a.cadence === "quarterly" && b.cadence === "quarterly" && a.dayOfMonth === b.dayOfMonth && a.monthOfQuarter === b.monthOfQuarter;

/** «trước ngày 20/6 (báo cáo 6 tháng)»: days whose cadence stands in the bracket behind them. */
function cadencesInBrackets(marks: readonly Mark[], text: string): Map<Mark, Cadence> {
  const found = new Map<Mark, Cadence>();
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1];
    if (mark.date && next?.cadence && /^[^(]{0,12}\((?:doi voi |ky )?(?:bao cao )?$/u.test(text.slice(mark.end, next.at)))
      found.set(mark, next.cadence);
  }
  return found;
}

/** «báo cáo 6 tháng trước ngày 05/6/2024, báo cáo năm trước ngày 05/11/2024»: several days, each with its year. */
function withYears(marks: readonly Mark[]): boolean {
  const dates = marks.flatMap((mark) => mark.date ?? []);
  return dates.length > 1 && dates.every((date) => date.year !== null);
}

function pair(marks: readonly Mark[], text: string, context: TimeContext): FoundCadence[] {
  const found: FoundCadence[] = [];
  const waiting: Cadence[] = [];
  let current: Cadence | null = null;
  let lastExclusive = false;
  const alone = new Set(marks.flatMap((mark) => mark.cadence ?? [])).size < 2;
  const allOnce = alone || withYears(marks);
  const bracketed = cadencesInBrackets(marks, text);
  const behind = new Set([...bracketed.keys()].map((mark) => marks[marks.indexOf(mark) + 1]));
  for (const [i, mark] of marks.entries()) {
    if (mark.cadence === "unspecified") {
      if (!found.some((f) => f.cadence === "unspecified")) found.push(blank("unspecified"));
      continue;
    }
    if (behind.has(mark)) continue;
    if (mark.cadence && mark.cadence !== "on-request") {
      const again = current === mark.cadence && waiting.length === 0 && found.length > 0;
      if (!again && waiting.at(-1) !== mark.cadence) waiting.push(mark.cadence);
      continue;
    }
    if (!mark.date) continue;
    const next = marks[i + 1];
    const ahead: Cadence | null = next?.cadence && next.cadence !== "on-request" && next.at - mark.end < 6 ? next.cadence : null;
    // «trước ngày 01/6 và 15/11»: the second date shares the bound of the first
    const date: NonNullable<Mark["date"]> = {
      ...mark.date,
      exclusive: mark.date.exclusive || (lastExclusive && found.length > 0 && mark.at - (marks[i - 1]?.end ?? 0) < 8),
    };
    lastExclusive = date.exclusive;
    const adjacent = bracketed.size > 0 && ahead && text.slice(mark.end, next?.at).trim() === "" ? ahead : null;
    const named = bracketed.get(mark) ?? waiting.shift() ?? adjacent;
    // «sơ kết 6 tháng gửi trước ngày 10/6/2026»: a day with its year comes once, also beside others that have theirs
    const single = date.year !== null && allOnce && (named === "half-yearly" || named === "yearly");
    const cadence: Cadence =
      (single ? "once" : named) ??
      (date.year ? "once" : (current ?? ahead ?? (date.month === null ? (date.monthOfQuarter ? "quarterly" : "monthly") : "once")));
    found.push(dated(cadence, date, context));
    current = cadence;
  }
  // a cadence without a date of its own stands as it is, unless the dated ones already say it
  for (const cadence of waiting) if (!found.some((f) => f.cadence === cadence)) found.push(blank(cadence));
  return found;
}

/** Two dates in one yearly cadence are half-yearly («trước ngày 01/6 và 15/11 hằng năm»). */
function halves(found: FoundCadence[], marks: readonly Mark[]): FoundCadence[] {
  const yearly = marks.some((mark) => mark.cadence === "yearly");
  const undated = found.filter((f) => f.deadline === null && f.dayOfMonth === null);
  const days = found.filter((f) => f.deadline !== null);
  if (
    !yearly ||
    withYears(marks) ||
    days.length !== 2 ||
    undated.length > 1 ||
    days.some((f) => f.cadence === "half-yearly") ||
    days[0]?.cadence !== days[1]?.cadence
  )
    return found;
  return days.map((f) => ({ ...f, cadence: "half-yearly", deadline: f.deadline?.slice(-5) ?? null }));
}

/**
 * The cadences of a sentence on reporting with their cutoffs, in order: «hằng tháng (trước ngày 16), 6 tháng (trước
 * ngày 16/6), năm (trước ngày 20/11)» gives three. A sentence without any gives one that is unspecified.
 */
export function readCadences(sentence: string, context: TimeContext): FoundCadence[] {
  const text = fold(sentence.replace(namedMonths, (all) => " ".repeat(all.length))).replace(citations, (all) => " ".repeat(all.length));
  const marks = inTurn(marksOf(text));
  const paired = halves(pair(marks, text, context), marks);
  const found = paired.filter((f, i) => !paired.slice(0, i).some((before) => sameQuarter(before, f)));
  const asked = marks.some((mark) => mark.cadence === "on-request");
  if (found.length === 0) return [blank(asked ? "on-request" : "unspecified")];
  // «…; báo cáo đột xuất khi có yêu cầu» is one more duty, «hoặc khi có yêu cầu» behind a date is none
  if (asked && askedBesides.test(text)) found.push(blank("on-request"));
  return found;
}
