import type { LocalDate } from "../../calendar/local-date.ts";
import { timeOfDuties } from "../../report/schedule-of-report.ts";
import type { PlanHeader } from "../plan-draft.ts";
import type { ReviewDuty } from "../plan-review.ts";
import { titleOfDuty } from "./duty-of-report.ts";
import type { ReportSchedule } from "../../report/report-schedule.ts";

/** A duty that a person writes by hand: the year's report of the plan, until they say otherwise. */
export function blankDuty(id: string, header: PlanHeader, today: LocalDate): ReviewDuty {
  const { startsOn, endsOn } = timeOfDuties(header);
  const schedule: ReportSchedule = {
    ...{ cadence: "yearly", periods: null, cutoffMonth: 0, cutoffDay: 25, bound: "on_or_before", windowRule: "decree" },
    ...{ startsOn: startsOn ?? today, endsOn, onceOn: null, windowStart: null, windowEnd: null },
  };
  const title = titleOfDuty(schedule, header);
  return { id, included: true, title, who: [], to: null, via: null, schedule, guesses: [], sourceText: "", at: null };
}
