import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import styles from "./overdue.module.css";

interface OverdueFooterProps {
  /** How many were ticked. */
  chosen: number;
  onNudgeChosen: () => void;
  onStopChoosing: () => void;
}

/** Presses for what was ticked in the list. */
export function OverdueFooter({ chosen, onNudgeChosen, onStopChoosing }: OverdueFooterProps) {
  return (
    <>
      <Button kind="soft" onClick={onStopChoosing}>
        Thôi chọn
      </Button>
      <Button className={styles.wide} disabled={chosen === 0} onClick={onNudgeChosen}>
        {chosen === 0 ? "Chưa chọn việc" : `Đôn đốc ${formatNumber(chosen)} việc`}
      </Button>
    </>
  );
}
