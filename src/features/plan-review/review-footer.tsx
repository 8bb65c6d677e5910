import type { ReviewSummary } from "../../core/plan/review/review-status.ts";
import { Button } from "../../components/button.tsx";

interface ReviewFooterProps {
  summary: ReviewSummary;
  onAcceptSure: () => void;
  onNext: () => void;
  onConfirm: () => void;
}

/** What to do next: take the sure ones, look at the next doubtful one, or confirm. */
export function ReviewFooter({ summary, onAcceptSure, onNext, onConfirm }: ReviewFooterProps) {
  const confirm = (
    <Button kind={summary.look > 0 ? "soft" : "primary"} onClick={onConfirm}>
      Xác nhận nhập
    </Button>
  );
  return (
    <>
      {summary.toAccept > 0 && summary.look > 0 ? (
        <Button kind="soft" onClick={onAcceptSure}>
          Nhận {summary.toAccept} mục chắc chắn
        </Button>
      ) : (
        confirm
      )}
      {summary.look > 0 && <Button onClick={onNext}>Tiếp</Button>}
    </>
  );
}
