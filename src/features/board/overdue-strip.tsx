import { CircleCheck, Clock } from "lucide-react";
import type { Board } from "../../core/board/board.ts";
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
      {describe(overdue)}
    </Strip>
  );
}

function describe({ count, fromEarlierQuarters }: Board["overdue"]): string {
  return fromEarlierQuarters >= count ? `${count} việc quá hạn từ quý trước` : `${count} việc quá hạn`;
}
