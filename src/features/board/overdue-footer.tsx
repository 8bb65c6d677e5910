import { Megaphone } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";

interface OverdueFooterProps {
  /** How many cards of the list can be nudged; null while not all of the list is known. */
  count: number | null;
  /** How many were ticked; null while nobody chooses. */
  chosen: number | null;
  onNudgeAll: () => void;
  onNudgeChosen: () => void;
  onStopChoosing: () => void;
}

/** Presses for the whole list, or for what was ticked in it. */
export function OverdueFooter({ count, chosen, onNudgeAll, onNudgeChosen, onStopChoosing }: OverdueFooterProps) {
  if (chosen === null) {
    return (
      <Button icon={Megaphone} onClick={onNudgeAll}>
        {count === null ? "Đôn đốc cả danh sách" : `Đôn đốc ${formatNumber(count)} việc quá hạn`}
      </Button>
    );
  }
  return (
    <>
      <Button kind="soft" onClick={onStopChoosing}>
        Thôi chọn
      </Button>
      <Button disabled={chosen === 0} onClick={onNudgeChosen}>
        {chosen === 0 ? "Chưa chọn việc" : `Đôn đốc ${formatNumber(chosen)} việc`}
      </Button>
    </>
  );
}
