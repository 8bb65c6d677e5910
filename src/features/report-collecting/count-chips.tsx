import type { LocalDate } from "../../core/calendar/local-date.ts";
import { describeDue } from "../../core/report/due-words.ts";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import { Chip } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { standingLooks, standings } from "./standing-words.ts";
import styles from "./report-collecting.module.css";

/** How near the last day of a period is, and how many units stand how in it. */
export function CountChips({ period: { dueOn, counts }, today }: { period: ReportingPeriod; today: LocalDate }) {
  const due = describeDue(dueOn, counts, today);
  return (
    <ul className={styles.chips} aria-label="Tình hình của kỳ">
      <li>
        <Chip tone={due.tone}>{due.text}</Chip>
      </li>
      {standings
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <li key={standing}>
            <Chip tone={standingLooks[standing].tone}>
              {formatNumber(counts[standing])} {standingLooks[standing].words}
            </Chip>
          </li>
        ))}
    </ul>
  );
}
