import type { Card } from "../board/card.ts";
import type { ReportColumn } from "../report/report-document.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { formatDate } from "../calendar/format-date.ts";
import { daysBetween } from "../calendar/date-arithmetic.ts";
import { shorten } from "../text/shorten.ts";
import type { SomeCards } from "./plan-overview.ts";
import type { SheetPart } from "./overview-sheet.ts";

/** Longer sentences are cut: a sheet shows many things shortly. */
export const longestCell = 120;

export const unitColumn = (shown: boolean): ReportColumn[] => (shown ? [{ title: "Đơn vị chủ trì", share: 28, align: "start" }] : []);
export const unitWords = (unit: Card["leadUnit"]): string => shorten(unit?.name ?? "Chưa rõ", 100);

/** The cards that are late, each with its unit, where there are several, and how late it is. */
export function overduePart({ count, cards }: SomeCards, today: LocalDate, severalUnits: boolean): SheetPart {
  return {
    caption: "Việc quá hạn",
    columns: [
      { title: "Nhiệm vụ", share: 50, align: "start" },
      ...unitColumn(severalUnits),
      { title: "Hạn", share: 14, align: "centre" },
      { title: "Số ngày trễ", share: 10, align: "end" },
    ],
    rows: cards.map(({ title, leadUnit, dueOn }) => [
      shorten(title, longestCell),
      ...(severalUnits ? [unitWords(leadUnit)] : []),
      dueOn === null ? "" : formatDate(dueOn),
      dueOn === null ? "" : String(daysBetween(dueOn, today)),
    ]),
    count,
    noun: "việc quá hạn",
  };
}
