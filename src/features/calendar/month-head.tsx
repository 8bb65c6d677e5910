import { ChevronLeft, ChevronRight } from "lucide-react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { firstOfMonth } from "../../core/calendar/month-grid.ts";
import { Button } from "../../components/button.tsx";
import { formatMonth } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { otherMonth } from "./other-month.ts";
import styles from "./calendar.module.css";

interface MonthHeadProps {
  day: LocalDate;
  today: LocalDate;
  onChoose: (day: LocalDate) => void;
}

/** Which month it is, and the ways to others. */
export function MonthHead({ day, today, onChoose }: MonthHeadProps) {
  return (
    <div className={styles.monthHead}>
      <IconButton icon={ChevronLeft} label="Tháng trước" onClick={() => onChoose(otherMonth(day, -1, today))} />
      <h2 className={styles.month} aria-live="polite">
        {formatMonth(day)}
      </h2>
      <IconButton icon={ChevronRight} label="Tháng sau" onClick={() => onChoose(otherMonth(day, 1, today))} />
      {firstOfMonth(day) !== firstOfMonth(today) && (
        <Button kind="soft" small className={styles.toToday} onClick={() => onChoose(today)}>
          Hôm nay
        </Button>
      )}
    </div>
  );
}
