import type { Deadline } from "./deadline-calendar.ts";

export interface DeadlineEntry {
  /** Stays the same as long as the card or report is there, so that a calendar changes its entry and makes no second one. */
  uid: string;
  title: string;
  /** What it is about, line by line. */
  lines: string[];
  /** The page of the Mini App. */
  opens: string;
}

/** A deadline as the calendar of a phone shows it: «Việc 12: Rà soát hồ sơ». */
export function describeDeadlineEntry(deadline: Deadline): DeadlineEntry {
  if (deadline.kind === "report") {
    const { id, number, title, period, unitName } = deadline;
    return {
      uid: `report-${id}@dung-han`,
      title: `Nộp báo cáo ${number}: ${onOneLine(`${title}, ${period}`)}`,
      lines: [`Đơn vị: ${onOneLine(unitName)}`],
      opens: `/reports/${id}`,
    };
  }
  const { id, number, title, unitName, planNumber } = deadline;
  return {
    uid: `card-${id}@dung-han`,
    title: `Việc ${number}: ${onOneLine(title)}`,
    lines: [
      ...(unitName === null ? [] : [`Chủ trì: ${onOneLine(unitName)}`]),
      ...(planNumber === null ? [] : [`Kế hoạch ${onOneLine(planNumber)}`]),
    ],
    opens: `/cards/${id}`,
  };
}

/** Without the signs that would end a line of a calendar file. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
