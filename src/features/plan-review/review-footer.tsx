import type { ReviewSummary } from "../../core/plan/review/review-status.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import styles from "./plan-review.module.css";

interface ReviewFooterProps {
  summary: ReviewSummary;
  onAcceptSure: () => void;
  onNext: () => void;
  onConfirm: () => void;
}

function leftWords({ look, toAccept }: ReviewSummary): string {
  const left = [look > 0 && `${look} mục cần xem`, toAccept > 0 && `${toAccept} chưa chấp nhận`].filter(Boolean);
  return left.length === 0 ? "Đã xem hết các mục" : `Còn ${left.join(", ")}`;
}

/** How much is left, and what to do next: take the sure ones, look at the next doubtful one, or confirm. */
export function ReviewFooter({ summary, onAcceptSure, onNext, onConfirm }: ReviewFooterProps) {
  const { look, toAccept } = summary;
  return (
    <div className={styles.footer}>
      <p role="status" className={styles.left}>
        {leftWords(summary)}
      </p>
      <Acts>
        {toAccept > 0 && (
          <Button kind="soft" className={styles.acceptSure} onClick={onAcceptSure}>
            Chấp nhận {toAccept} mục chắc chắn
          </Button>
        )}
        {(look === 0 || toAccept === 0) && (
          <Button kind={look > 0 ? "soft" : "primary"} onClick={onConfirm}>
            Xác nhận nhập
          </Button>
        )}
        {look > 0 && <Button onClick={onNext}>Xem mục tiếp</Button>}
      </Acts>
    </div>
  );
}
