import { addMonths } from "../../core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { scheduleFlaw } from "../../core/report/edit-schedule.ts";
import { reportPeriods } from "../../core/report/report-periods.ts";
import type { ReportSchedule } from "../../core/report/report-schedule.ts";
import { periodWords } from "../../components/schedule-words.ts";
import styles from "./duty-form.module.css";

/** So far ahead, the two periods after the next one of every cadence come. */
const monthsAhead = 54;
const shown = 3;

/** The two periods after the next one, which the schedule's own form names: three show a rule better than one. */
export function LaterPeriods({ schedule, today }: { schedule: ReportSchedule; today: LocalDate }) {
  if (scheduleFlaw(schedule) !== null) return null;
  const from = schedule.startsOn > today ? schedule.startsOn : today;
  const later = reportPeriods(schedule, today, addMonths(from, monthsAhead)).slice(1, shown);
  if (later.length === 0) return null;
  return (
    <ul className={styles.later} aria-label="Các kỳ sau đó">
      {later.map((period) => (
        <li key={period.key}>Sau đó: {periodWords(period)}</li>
      ))}
    </ul>
  );
}
