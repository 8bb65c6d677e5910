import type { DeadlineStretch } from "../../core/board/deadlines.ts";

/** Stretches of time as one speaks of them. */
export const stretchNames: Record<DeadlineStretch, string> = {
  late: "Quá hạn",
  today: "Hôm nay",
  week: "Tuần này",
  month: "Tháng này",
  quarter: "Quý này",
  later: "Sau đó",
  undated: "Chưa có hạn",
};
