import { group } from "../text/group.ts";
import { yearPeriod, monthsPeriod, quarterPeriod, type Period } from "../calendar/period.ts";
import { readRoman } from "../text/roman.ts";
import { fold } from "../text/fold.ts";

const half = /(?<n>0?[3-9]|sau|chin) thang (?<side>dau|cuoi) nam\s*(?<year>20\d{2})/u;
const quarter = /quy\s+(?<n>iv|i{1,3}|[1-4])(?:\s*[/,]\s*|\s+nam\s+|\/)(?<year>20\d{2})/u;
const month = /thang\s+(?<n>\d{1,2})(?:\s*[/,]\s*|\s+nam\s+)(?<year>20\d{2})/u;
const span =
  /(?:giai doan|thoi ky|trong (?:cac )?nam|cac nam|nam|tu nam)\s*(?<from>20\d{2})\s*(?:[-–]|den(?: nam)?|,|va)\s*(?<to>20\d{2})/gu;
const single = /(?<![\p{L}])nam\s*(?<year>20\d{2})(?!\s*[-–]\s*20)/gu;
const until = /den\s+(?:het\s+)?nam\s*(?<year>20\d{2})/u;

/** «… quý IV năm 2025 và năm 2026»: a part of a year, then the whole next one. */
const andYear = /^\s*(?:,|va)\s+(?:ca\s+)?nam\s+(?<year>20\d{2})/u;

function extended(period: Period | null, text: string): Period | null {
  const year = andYear.exec(text)?.groups?.year;
  return period && year ? { start: period.start, end: yearPeriod(Number(year)).end } : period;
}

/** The time for which a title says that the plan runs. Names in quotes and terms of office do not count. */
export function periodOfTitle(title: string | null): Period | { start: null; end: Period["end"] } | null {
  if (!title) return null;
  const text = fold(title)
    .replace(/[“"][^“”"]*[”"]/gu, " ")
    .replace(/(?:nhiem ky|khoa)\s*\S*\s*,?\s*20\d{2}\s*[-–]\s*20\d{2}/gu, " ");
  const inHalf = half.exec(text);
  if (inHalf) {
    const n = { sau: 6, chin: 9 }[group(inHalf, "n")] ?? Number(inHalf.groups?.n);
    const year = Number(inHalf.groups?.year);
    const part = inHalf.groups?.side === "dau" ? monthsPeriod(year, 1, n) : monthsPeriod(year, 13 - n, 12);
    return extended(part, text.slice(inHalf.index + inHalf[0].length));
  }
  const inQuarter = quarter.exec(text);
  if (inQuarter)
    return extended(
      quarterPeriod(Number(inQuarter.groups?.year), Number(inQuarter.groups?.n) || (readRoman(group(inQuarter, "n")) ?? 0)),
      text.slice(inQuarter.index + inQuarter[0].length),
    );
  const inMonth = month.exec(text);
  if (inMonth && !/ngay\s*\d{1,2}[^,]{0,4}$/u.test(text.slice(0, inMonth.index)))
    return monthsPeriod(Number(inMonth.groups?.year), Number(inMonth.groups?.n));
  const spans = [...text.matchAll(span)];
  const years = [...text.matchAll(single)].filter(
    (m) =>
      !/(?:den|het|tam nhin|dinh huong|huong den|hoi nhap|ngay \d+ thang \d+|thang \d+|ngay \d{1,2}[/.]\d{1,2})\s*$/u.test(
        text.slice(0, m.index),
      ) && !spans.some((s) => m.index >= s.index && m.index < s.index + s[0].length),
  );
  const last = years.at(-1);
  // «giai đoạn 2021 - 2025 năm 2024» runs for 2024
  if (last) return yearPeriod(Number(last.groups?.year));
  const run = spans.at(-1);
  if (run) return { start: yearPeriod(Number(run.groups?.from)).start, end: yearPeriod(Number(run.groups?.to)).end };
  const end = until.exec(text);
  return end ? { start: null, end: yearPeriod(Number(end.groups?.year)).end } : null;
}
