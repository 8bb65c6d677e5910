import { addDays, dayOfWeek } from "../../core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import type { WorkList } from "../../state/my-work.ts";

/** The list in which a report stands, cut as api.get_my_work cuts the cards: weeks end on Sunday. */
function listOf(dueOn: LocalDate, today: LocalDate): WorkList {
  if (dueOn < today) return "overdue";
  const sunday = addDays(today, (7 - dayOfWeek(today)) % 7);
  if (dueOn <= sunday) return "thisWeek";
  return dueOn <= quarterOf(today).end ? "thisQuarter" : "later";
}

/** The reports that stand in one list of the person's work. */
export function reportsOfList(reports: readonly ReportRequest[], list: WorkList, today: LocalDate): ReportRequest[] {
  return reports.filter(({ dueOn }) => listOf(dueOn, today) === list);
}
