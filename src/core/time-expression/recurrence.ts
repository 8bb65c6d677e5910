import { localDate } from "../calendar/date-arithmetic.ts";
import type { Recurrence } from "./time-expression.ts";
import { timeUnit, timeUnits } from "./time-units.ts";

const small: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };

const each = new RegExp(String.raw`(?<!\p{L})(?:hang|moi|tung)\s+${timeUnit}(?!\p{L})`, "u");
const ratio = new RegExp(
  String.raw`(?<count>\d{1,3})\s*(?:lan|ky|so|tin|bai|cuoc|buoi|chuyen muc)?[^\d/]{0,30}/\s*(?:0?(?<interval>\d{1,2})\s+)?${timeUnit}(?!\p{L}|(?<=thang|quy)\s*\d)`,
  "u",
);
const perTime = new RegExp(
  String.raw`(?<interval>\d{1,2}|mot|hai|ba|bon|sau)\s+${timeUnit}\s*(?:/|mot|01|1)\s*(?:0?1\s+|mot\s+)?(?:lan|ky)`,
  "u",
);
const regular = new RegExp(String.raw`dinh ky\s+(?:(?:hang|moi|theo)\s+)?(?:(?<interval>0?[1-9])\s+)?${timeUnit}(?!\p{L})`, "u");
const halfYear = /(?<![\p{L}\p{N}])0?6 thang(?! (?:dau|cuoi))/u;
const monthInQuarter = /thang\s+(?<which>dau|thu hai|giua|thu ba|cuoi)\s+(?:cua\s+)?(?:moi\s+|hang\s+)?quy/u;
/** «chậm nhất ngày 05 tháng sau»: once for every month that is over. */
const nextMonth = /ngay\s+\d{1,2}\s+(?:cua\s+)?thang\s+(?:sau|ke tiep|tiep theo|lien ke|bao cao)/u;
const dayAndMonth = /(?<!\d)(?<day>\d{1,2})\s*(?:\/|\s+thang\s+)\s*(?<month>\d{1,2})(?![\d/]|\s*(?:lan|ky))/gu;
const dayAlone = /(?<!\p{L})(?:ngay|mung)\s+(?<day>\d{1,2})(?!\s*(?:\/|thang\s*\d|\d|[-.]\d))/u;
const yearlyCutoffs = /(?:6 thang|nam)[^;]{0,12}truoc[^;]{0,200};/u;

function cadence(text: string): { per: Recurrence["per"]; interval: number; count?: number } | null {
  const found = perTime.exec(text) ?? ratio.exec(text) ?? regular.exec(text) ?? each.exec(text);
  if (found) {
    const { unit: name = "", interval, count } = found.groups as { unit?: string; interval?: string; count?: string };
    const per = timeUnits[name] ?? "month";
    return { per, interval: interval ? (small[interval] ?? Number(interval)) : 1, ...(count ? { count: Number(count) } : {}) };
  }
  if (nextMonth.test(text)) return { per: "month", interval: 1 };
  if (monthInQuarter.test(text)) return { per: "quarter", interval: 1 };
  if (yearlyCutoffs.test(text) || /(?:bao cao|dinh ky)\s+0?6 thang/u.test(text))
    return halfYear.test(text) ? { per: "month", interval: 6 } : { per: "year", interval: 1 };
  return null;
}

function cutoffs(text: string): Partial<Recurrence> | null {
  const dates: string[] = [];
  for (const found of text.matchAll(dayAndMonth)) {
    const date = localDate(2024, Number(found.groups?.month), Number(found.groups?.day));
    if (!date) return null;
    dates.push(date.slice(5));
  }
  const quarter = monthInQuarter.exec(text)?.groups?.which;
  const day = dayAlone.exec(text)?.groups?.day;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  return {
    ...(dates.length > 1 ? { dates } : dates[0] ? { byMonthDay: dates[0] } : {}),
    ...(day === undefined ? {} : { dayOfMonth: Number(day) }),
    ...(quarter ? { monthOfQuarter: quarter === "dau" ? 1 : quarter === "giua" || quarter === "thu hai" ? 2 : 3 } : {}),
  };
}

/**
 * Reads what comes back again from folded text: «hằng tháng», «1 lần/quý», «trước ngày 10 của tháng cuối quý».
 * "impossible" for a day that does not exist.
 */
export function readRecurrence(text: string): { recurrence: Recurrence; exclusive: boolean } | "impossible" | null {
  const found = cadence(text);
  if (!found) return null;
  const when = cutoffs(text);
  if (!when) return "impossible";
  const dated = Object.keys(when).length > 0;
  return {
    recurrence: { ...found, ...when },
    exclusive: dated && /(?<!\p{L})truoc(?!\p{L})/u.test(text) && !/truoc\s+\d{1,2}\s*(?:h|g|gio|:)/u.test(text),
  };
}
