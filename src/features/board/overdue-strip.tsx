import { CircleCheck, Clock } from "lucide-react";
import type { Board } from "../../core/board/board.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Strip } from "../../components/strip.tsx";
import styles from "./board.module.css";

/** What is late stands on top, whatever column it hides in. */
export function OverdueStrip({ overdue, onOpen }: { overdue: Board["overdue"] | null; onOpen: () => void }) {
  if (overdue === null) return <div className={styles.strip} />;
  if (overdue.count === 0) {
    return (
      <p className={styles.calm}>
        <CircleCheck aria-hidden size={18} />
        Không có việc quá hạn
      </p>
    );
  }
  return (
    <Strip tone="late" icon={Clock} onClick={onOpen}>
      {`${formatNumber(overdue.count)} việc quá hạn`}
      <span className={styles.since}>{describeQuarters(overdue)}</span>
    </Strip>
  );
}

/** How many of them should have been done before the quarter that is shown. */
function describeQuarters({ count, fromEarlierQuarters }: Board["overdue"]): string | null {
  if (fromEarlierQuarters === 0) return null;
  if (fromEarlierQuarters >= count) return count === 1 ? "từ quý trước" : "đều từ các quý trước";
  // Short enough for one line on a phone.
  return `${formatNumber(fromEarlierQuarters)} từ các quý trước`;
}
