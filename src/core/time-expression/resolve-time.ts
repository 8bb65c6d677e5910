import { addDays, addMonths, addWeekdays, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { ok, refuse, type Result } from "../result.ts";
import { fold } from "../text/fold.ts";
import { normalizeText } from "../text/normalize.ts";
import { atomAt, listAfter } from "./atoms.ts";
import { fillYears } from "./fill-years.ts";
import { periodOfAtom } from "./period-of-atom.ts";
import { readRecurrence } from "./recurrence.ts";
import type { TimeAtom } from "./time-atom.ts";
import type { ImpossibleTime, ResolvedTime, TimeContext } from "./time-expression.ts";
import { type Bound, bounds, citation, clock, onRequest, openEnd, relative, school } from "./time-words.ts";

const nothing: ResolvedTime = { kind: "continuous", start: null, due: null, exclusive: false, openEnded: false, recurrence: null };

interface Item {
  atom: TimeAtom;
  bound: Bound;
}

function scan(text: string): Item[] {
  const items: Item[] = [];
  let bound: Bound = null;
  for (let i = 0; i < text.length;) {
    const atom = atomAt(text, i);
    if (atom) {
      items.push({ atom, bound });
      for (const next of listAfter(text, atom)) items.push({ atom: next.atom, bound: /^(?:-|–|den)$/u.test(next.join) ? "to" : null });
      i = Math.max(items.at(-1)?.atom.end ?? 0, i + 1);
      bound = null;
      continue;
    }
    let step = 1;
    for (const [regex, name] of bounds) {
      regex.lastIndex = i;
      const found = regex.exec(text);
      if (!found) continue;
      bound = name;
      step = Math.max(1, found[0].length);
      break;
    }
    i += step;
  }
  return items;
}

function resolveRelative(text: string, issuedOn: LocalDate | null): ResolvedTime | null {
  const found = relative.exec(text);
  if (!found) return null;
  const n = Number(found.groups?.n);
  const unit = found.groups?.unit;
  const due =
    issuedOn &&
    (unit === "ngay lam viec"
      ? addWeekdays(issuedOn, n)
      : unit === "thang"
        ? addMonths(issuedOn, n)
        : addDays(issuedOn, unit === "tuan" ? 7 * n : n));
  return { ...nothing, kind: "deadline", due };
}

const earlier = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a < b ? a : b);
const later = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a > b ? a : b);

/** Two days or months without a year of which the second lies right before the first are turned round, not a year apart. */
const turned = (items: readonly Item[], start: LocalDate, due: LocalDate) =>
  items.length === 2 &&
  items.every(({ atom }) => atom.year === null && atom.kind !== "year") &&
  due > addDays(start, 330) &&
  partsOf(due).year > partsOf(start).year;

function combine(items: readonly Item[], text: string, withClock: boolean, fallback: number | null): ResolvedTime | "impossible" | null {
  const atoms = fillYears(
    items.map((item) => item.atom),
    fallback,
  );
  if (!atoms) return null;
  let start = null as LocalDate | null;
  let due = null as LocalDate | null;
  let exclusive = false;
  let deadline = false;
  for (const [i, { bound }] of items.entries()) {
    const atom = atoms[i];
    // «ngày 25 của tháng báo cáo»: a day of no month is no date
    if (atom?.kind === "day" && atom.first === 0 && (atom.day ?? 0) >= 1 && (atom.day ?? 0) <= 31) return null;
    const period = atom && periodOfAtom(atom, atom.year ?? 0);
    if (!period) return "impossible";
    if (bound === "before") {
      due = atom.kind === "day" ? period.end : period.start;
      exclusive = !withClock;
      deadline = true;
    } else if (bound === "until" || (bound === "to" && i === 0)) {
      due = period.end;
      deadline = true;
    } else if (bound === "from" || bound === "after") {
      start ??= bound === "after" ? addDays(period.end, 1) : period.start;
      due = null;
    } else {
      if (!deadline && bound !== "to") start = earlier(start, period.start);
      if (bound === "to" && start !== null && period.end < start) return "impossible";
      due = later(due, period.end);
    }
  }
  if (start !== null && due !== null && (start > due || turned(items, start, due))) return "impossible";
  if (openEnd.test(text)) return { ...nothing, kind: "range", start, openEnded: true };
  return { ...nothing, kind: deadline && start === null ? "deadline" : "range", start, due, exclusive, openEnded: due === null };
}

const datedBracket = /\(\s*(?<inner>(?:tu|den|trong|truoc|du kien|ngay|tuan|thang|quy|\d)[^()]*)\)/gu;
const datesInBrackets = (text: string) => [...text.matchAll(datedBracket)].map((found) => found.groups?.inner ?? "").join(" ; ");

/** So many days before the plan's own date no time of it lies that has no year of its own, even in a plan for that year. */
const longPast = 183;

/** Reads the dates with the plan's year where none is written, and with the year behind it where they would long be past. */
function combineInYear(items: readonly Item[], text: string, withClock: boolean, context: TimeContext): ResolvedTime | "impossible" | null {
  const { issuedOn } = context;
  const year = context.planYear ?? (issuedOn ? partsOf(issuedOn).year : null);
  const resolved = combine(items, text, withClock, year);
  if (resolved === null || resolved === "impossible" || resolved.due === null || issuedOn === null || year === null) return resolved;
  if (resolved.due >= (context.assumed || context.planYear === null ? issuedOn : addDays(issuedOn, -longPast))) return resolved;
  const later = combine(items, text, withClock, year + 1);
  return later === null || later === "impossible" ? resolved : later;
}

/**
 * Reads a time phrase («Quý I/2024», «trước ngày 15/11», «6 tháng đầu năm», «thường xuyên») and gives its dates.
 * A year that is not written is the plan's, or else the year of the plan's date; where that would long be past, the next. What stands in brackets behind a
 * date changes nothing. Phrases that name no date come back without dates.
 */
export function resolveTime(phrase: string, context: TimeContext): Result<ResolvedTime, ImpossibleTime> {
  const whole = fold(normalizeText(phrase)).replace(/\s+/gu, " ").trim().replace(citation, " ").replace(school, " ");
  const bare = whole.replace(/\([^()]*\)/gu, " ");
  const withClock = clock.test(bare);
  clock.lastIndex = 0;
  const text = (/\d|quy|nam|thang/u.test(bare) ? bare : whole).replace(clock, " ");
  const recurring = readRecurrence(text);
  if (recurring === "impossible") return refuse({ code: "time.impossible" });
  if (recurring) return ok({ ...nothing, kind: "recurring", exclusive: recurring.exclusive, recurrence: recurring.recurrence });
  const relativeTime = resolveRelative(text, context.issuedOn);
  if (relativeTime) return ok(relativeTime);
  // «Tháng hành động (tháng 6)»: only the bracket names a date
  const outside = scan(text);
  const items = outside.length > 0 ? outside : scan(datesInBrackets(whole));
  if (items.length > 0) {
    const resolved = combineInYear(items, text, withClock, context);
    if (resolved === "impossible") return refuse({ code: "time.impossible" });
    if (resolved) return ok(/thuong xuyen|lien tuc/u.test(text) ? { ...resolved, kind: "continuous" } : resolved);
  }
  return ok({
    ...nothing,
    kind: onRequest.test(text) && !/sau khi/u.test(text) ? "on-request" : "continuous",
    openEnded: openEnd.test(text),
  });
}
