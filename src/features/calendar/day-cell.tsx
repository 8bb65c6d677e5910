import { type DayCounts, toneOfDay } from "../../core/board/month-calendar.ts";
import type { DayOff } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatWeekday } from "../../components/date-words.ts";
import { countWords, isOff, offWords } from "./calendar-words.ts";
import tones from "../../components/tones.module.css";
import styles from "./calendar.module.css";

interface DayCellProps {
  day: LocalDate;
  today: LocalDate;
  /** It lies in the month that is shown. */
  inside: boolean;
  chosen: boolean;
  counts: DayCounts | null;
  daysOff: readonly DayOff[];
  onChoose: () => void;
}

/** A day: its number, how much is open then (or that all is done), and a dot for reports. */
export function DayCell({ day, today, inside, chosen, counts, daysOff, onChoose }: DayCellProps) {
  const off = offWords(day, daysOff);
  const name = [formatWeekday(day), counts === null ? "không có hạn" : countWords(counts), off]
    .filter((words) => words !== null)
    .join(", ");
  const tone = counts === null ? "idle" : toneOfDay(counts, today);
  const open = counts === null ? 0 : counts.open + counts.reportsOpen;
  const look = [styles.day, !inside && styles.outside, isOff(day, daysOff) && styles.off, day === today && styles.today].filter(Boolean);
  return (
    <button type="button" className={look.join(" ")} aria-pressed={chosen} data-day={day} onClick={onChoose}>
      <span className="visually-hidden">{name}</span>
      <span aria-hidden className={styles.date}>
        {Number(day.slice(8))}
      </span>
      {counts !== null && (
        <span aria-hidden className={`${styles.count} ${tones[tone === "idle" ? "brand" : tone]}`}>
          {open > 0 ? (open > 999 ? "999+" : open) : "✓"}
        </span>
      )}
      {counts !== null && counts.reportsOpen + counts.reportsDone > 0 && <span aria-hidden className={styles.report} />}
    </button>
  );
}
