import type { TargetReading } from "../../core/overview/plan-target.ts";
import type { TargetStanding } from "../../core/overview/target-standing.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { formatNumber } from "../../components/date-words.ts";

/** «72,5%». */
export function figureWords(figure: number, { mark }: Pick<TargetStanding, "mark">): string {
  return `${formatNumber(figure)}${mark}`;
}

/** «72,5% · 01/11/2026, Trần Thị Minh Châu: Theo báo cáo tháng 10». */
export function readingWords({ reached, reachedOn, by, note }: TargetReading, standing: TargetStanding): string {
  const who = by === null ? "" : `, ${by}`;
  return `${figureWords(reached, standing)} · ${formatDate(reachedOn)}${who}${note === null ? "" : `: ${note}`}`;
}
