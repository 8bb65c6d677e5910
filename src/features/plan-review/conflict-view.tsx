import { GitCompareArrows } from "lucide-react";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { summarizeReview } from "../../core/plan/review/review-status.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-review.module.css";

interface ConflictViewProps {
  mine: PlanReview;
  theirs: PlanReview;
  onChoose: (choice: "mine" | "theirs") => void;
}

function words(review: PlanReview): string {
  const { total, decided, look } = summarizeReview(review);
  return `${total} nhiệm vụ, đã quyết định ${decided}, còn ${look} mục cần xem`;
}

/** The review was edited on two devices: a person says which one goes on. */
export function ConflictView({ mine, theirs, onChoose }: ConflictViewProps) {
  return (
    <>
      <EmptyState icon={GitCompareArrows} title="Bản rà soát đã được sửa trên máy khác">
        Chỉ giữ được một bản. Hãy chọn bản để làm tiếp, bản kia sẽ bị bỏ.
      </EmptyState>
      <Panel title="Bản trên máy này">
        <p className={styles.meta}>{words(mine)}</p>
        <Button kind="soft" onClick={() => onChoose("mine")}>
          Giữ bản trên máy này
        </Button>
      </Panel>
      <Panel title="Bản mới trên máy chủ">
        <p className={styles.meta}>{words(theirs)}</p>
        <Button kind="soft" onClick={() => onChoose("theirs")}>
          Dùng bản trên máy chủ
        </Button>
      </Panel>
    </>
  );
}
