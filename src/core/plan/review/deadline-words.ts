import { addDays } from "../../calendar/date-arithmetic.ts";
import type { LocalDate } from "../../calendar/local-date.ts";
import type { Deadline } from "../plan-draft.ts";

/** The date that the document names: the day after the last one on time where it says «trước ngày». */
export function namedDate(deadline: Deadline): LocalDate {
  return deadline.bound === "before" ? addDays(deadline.due, 1) : deadline.due;
}

/** The deadline that «trước ngày» or «đến hết ngày» with a date means. */
export function deadlineNamed(date: LocalDate, bound: Deadline["bound"]): Deadline {
  return { due: bound === "before" ? addDays(date, -1) : date, bound };
}
