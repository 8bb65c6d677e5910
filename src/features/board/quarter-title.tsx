import { ChevronDown } from "lucide-react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatQuarter } from "../../components/date-words.ts";
import styles from "./board.module.css";

/** The quarter that is shown, and the way to another. */
export function QuarterTitle({ quarter, onClick }: { quarter: LocalDate | null; onClick: () => void }) {
  return (
    <button type="button" className={styles.quarter} aria-haspopup="dialog" onClick={onClick}>
      {quarter === null ? "Bảng" : formatQuarter(quarter)}
      <ChevronDown aria-hidden size={20} />
    </button>
  );
}
