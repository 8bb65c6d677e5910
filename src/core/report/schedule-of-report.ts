import { dateOf, localDate, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { PlanHeader, ReportDutyDraft } from "../plan/plan-draft.ts";
import { fold } from "../text/fold.ts";
import { marksOf } from "./cadence-marks.ts";
import { type Cutoff, datedCutoff, monthlyCutoff, quarterlyCutoff, type ScheduleGuess } from "./cutoff-of-report.ts";
import { namedPeriods } from "./named-periods.ts";
import type { RegularCadence } from "./report-terms.ts";
import type { ReportSchedule } from "./report-schedule.ts";

export interface GuessedSchedule {
  schedule: ReportSchedule;
  guesses: ScheduleGuess[];
}

type Duty = Pick<ReportDutyDraft, "cadence" | "deadline" | "dayOfMonth" | "monthOfQuarter" | "exclusive" | "text">;

/** «Báo cáo 9 tháng: trước ngày 05/9»: the reader knows no such cadence, and takes the day as one that comes once. */
function isNineMonthly({ cadence, deadline, text }: Duty): boolean {
  const folded = fold(text);
  if (cadence !== "once" || deadline === null || !/(?<![\p{L}\d])(?:0?9|chin)\s+thang(?![\p{L}\d])/u.test(folded)) return false;
  const marks = marksOf(folded).filter((mark) => mark.cadence !== "on-request");
  return marks.length === 1 && marks[0]?.date?.year === null;
}

/**
 * As long as a plan's duties stand: from its first day, or from its issue where it came late, for nothing is due before
 * it is asked for. Null where the plan does not say.
 */
export function timeOfDuties({ issuedOn, periodStart, periodEnd }: PlanHeader): Record<"startsOn" | "endsOn", LocalDate | null> {
  const late = issuedOn !== null && periodEnd !== null && issuedOn > periodEnd;
  const first = issuedOn !== null && !late && (periodStart === null || issuedOn > periodStart) ? issuedOn : periodStart;
  return { startsOn: first, endsOn: periodEnd };
}

/** A single report covers the plan from its beginning; where that is a New Year's Day, the decree's year began on 15/12. */
function windowStartOf(onceOn: LocalDate, { periodStart, issuedOn }: PlanHeader): LocalDate | null {
  const first = [periodStart, issuedOn].find((day) => day !== null && day < onceOn) ?? null;
  return first?.endsWith("-01-01") ? dateOf(partsOf(first).year - 1, 12, 15) : first;
}

function dayOf(deadline: string | null): LocalDate | null {
  const [year = 0, month = 0, day = 0] = (deadline ?? "").split("-").map(Number);
  return localDate(year, month, day);
}

/**
 * The schedule of a duty as the reader found it, within the plan's time. Nothing is left open: what the document does
 * not say is filled in and named in `guesses`; a duty without any time is one on request.
 */
export function scheduleOfReport(duty: Duty, header: PlanHeader, today: LocalDate): GuessedSchedule {
  const { startsOn, endsOn } = timeOfDuties(header);
  const unbounded: ScheduleGuess[] = startsOn === null ? ["start"] : [];
  const frame: ReportSchedule = {
    cadence: "on_request",
    periods: null,
    cutoffMonth: null,
    cutoffDay: null,
    bound: duty.exclusive ? "before" : "on_or_before",
    windowRule: "decree",
    startsOn: startsOn ?? today,
    endsOn,
    onceOn: null,
    windowStart: null,
    windowEnd: null,
  };
  const regular = (cadence: RegularCadence, { cutoffMonth, cutoffDay, turn, guesses }: Cutoff): GuessedSchedule => ({
    schedule: { ...frame, cadence, cutoffMonth, cutoffDay, periods: turn === undefined ? namedPeriods(duty.text, cadence) : [turn] },
    guesses: [...guesses, ...unbounded],
  });

  switch (duty.cadence) {
    case "monthly":
      return regular("monthly", monthlyCutoff(duty));
    case "quarterly":
      return regular("quarterly", quarterlyCutoff(duty));
    case "half-yearly":
      return regular("half_yearly", datedCutoff(duty, 6));
    case "yearly":
      return regular("yearly", datedCutoff(duty, 12));
    case "once": {
      if (isNineMonthly(duty)) return regular("nine_monthly", datedCutoff(duty, 12, 9));
      const onceOn = dayOf(duty.deadline);
      if (onceOn === null) break;
      return { schedule: { ...frame, cadence: "once", onceOn, windowStart: windowStartOf(onceOn, header) }, guesses: unbounded };
    }
    case "on-request":
    case "unspecified":
  }
  return { schedule: { ...frame, bound: "on_or_before" }, guesses: unbounded };
}
