import { addDays, addMonths, addWorkingDays, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { ok, refuse, type Result } from "../result.ts";
import { fold } from "../text/fold.ts";
import { normalizeText } from "../text/normalize.ts";
import { atomAt, listAfter, type TimeAtom } from "./atoms.ts";
import { fillYears } from "./fill-years.ts";
import { periodOfAtom } from "./period-of-atom.ts";
import { readRecurrence } from "./recurrence.ts";
import type { ImpossibleTime, ResolvedTime, TimeContext } from "./time-expression.ts";

const nothing: ResolvedTime = { kind: "continuous", start: null, due: null, exclusive: false, openEnded: false, recurrence: null };

/** Numbers of other documents with their dates: never a time. */
const citation =
  /(?<!\d)\d+(?:\/\d{4})?[/-](?:qd|kh|nq|nd|ct|tt|cv|tb|ctr|hd|bc|ttr|qh|l)\S*(?:,?\s*ngay\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+thang\s+\d{1,2}\s+nam\s+\d{4}))?/gu;
/** School terms and years, whose days no calendar says. */
const school =
  /(?:hoc ky\s+(?:i{1,3}|[1-3]|he)(?!\p{L})[\s,/-]*)?nam hoc(?:\s+\d{4}(?:\s*[-–]\s*\d{4})?)?|hoc ky\s+(?:i{1,3}|[1-3]|he)(?!\p{L})/gu;
const clock = /(?<!\d)\d{1,2}\s*(?:h|gio|g|:)\s*(?:\d{2}(?!\d))?\s*(?:phut)?(?!\p{L})/gu;
const onRequest =
  /khi (?:co|can|phat sinh|duoc)(?: yeu cau| phat sinh| de nghi| su viec| nhu cau)?|theo (?:yeu cau|de nghi)|dot xuat|khi co/u;
const relative =
  /(?<n>\d{1,3})\s*(?<unit>ngay lam viec|ngay|thang|tuan)\s*(?:,\s*)?(?:ke\s+)?(?:tu|sau)\s+(?:khi\s+)?(?:ngay\s+)?(?<event>ban hanh|ky|ke hoach|quyet dinh|van ban|co hieu luc)/u;
const openEnd = /(?:va|den)?\s*(?:cac|nhung)\s+nam\s+(?:tiep theo|sau|ke tiep|tiep sau)|tro di|nhung nam tiep/u;

type Bound = "from" | "to" | "before" | "until" | "after" | null;
const bounds: [RegExp, Bound][] = [
  [/(?<!\p{L})truoc(?!\p{L})\s*(?:ngay\s+(?=(?:thang|quy)))?/uy, "before"],
  [
    /(?<!\p{L})(?:cham nhat|muon nhat|khong qua|khong muon hon|khong cham hon|den het|het|toi da)(?!\p{L})(?:\s+(?:vao|la|den|trong|ngay\s+(?=thang|quy)))*/uy,
    "until",
  ],
  [/(?<!\p{L})(?:den|toi)(?!\p{L})(?:\s+(?:het|cuoi(?=\s+ngay)))?/uy, "to"],
  [/(?<!\p{L})(?:ke tu|bat dau tu|tu)(?!\p{L})/uy, "from"],
  [/(?<!\p{L})sau(?!\p{L})(?=\s+(?:ngay\s+)?\d)/uy, "after"],
  [/[-–—]/uy, "to"],
];

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
      ? addWorkingDays(issuedOn, n)
      : unit === "thang"
        ? addMonths(issuedOn, n)
        : addDays(issuedOn, unit === "tuan" ? 7 * n : n));
  return { ...nothing, kind: "deadline", due };
}

const earlier = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a < b ? a : b);
const later = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a > b ? a : b);

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
  if (start !== null && due !== null && start > due) return "impossible";
  if (openEnd.test(text)) return { ...nothing, kind: "range", start, openEnded: true };
  return { ...nothing, kind: deadline && start === null ? "deadline" : "range", start, due, exclusive, openEnded: due === null };
}

/**
 * Reads a time phrase («Quý I/2024», «trước ngày 15/11», «6 tháng đầu năm», «thường xuyên») and gives its dates.
 * A year that is not written is the plan's, or else the year of the plan's date. What stands in brackets behind a
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
  const items = scan(text);
  const fallback = context.planYear ?? (context.issuedOn ? partsOf(context.issuedOn).year : null);
  if (items.length > 0) {
    const resolved = combine(items, text, withClock, fallback);
    if (resolved === "impossible") return refuse({ code: "time.impossible" });
    if (resolved) return ok(/thuong xuyen|lien tuc/u.test(text) ? { ...resolved, kind: "continuous" } : resolved);
  }
  return ok({
    ...nothing,
    kind: onRequest.test(text) && !/sau khi/u.test(text) ? "on-request" : "continuous",
    openEnded: openEnd.test(text),
  });
}
