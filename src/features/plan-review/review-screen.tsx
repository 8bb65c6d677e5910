import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { confirmCounts } from "../../core/plan/review/confirm-counts.ts";
import { nextToLookAt, summarizeReview, taskStatus } from "../../core/plan/review/review-status.ts";
import { unsolvedUnits } from "../../core/plan/review/written-units.ts";
import { useNotice } from "../../components/notice-context.ts";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { Screen } from "../../components/screen.tsx";
import { confirmReviewAtom } from "../../state/plan-review/confirm-review.ts";
import { existingPlanAtom } from "../../state/plan-review/existing-plan.ts";
import { editReviewAtom } from "../../state/plan-review/review-session.ts";
import type { Asking } from "./asking.ts";
import { ConfirmSheet } from "./confirm-sheet.tsx";
import { ReviewFooter } from "./review-footer.tsx";
import { ReviewSheets } from "./review-sheets.tsx";
import { ReviewView } from "./review-view.tsx";
import styles from "./plan-review.module.css";

/** The whole review: how far it is, the draft itself, and what to do next. */
export function ReviewScreen({ review, directory }: { review: PlanReview; directory: UnitDirectory }) {
  const edit = useSetAtom(editReviewAtom);
  const confirm = useSetAtom(confirmReviewAtom);
  const existing = useAtomValue(existingPlanAtom);
  const notify = useNotice();
  const [asking, setAsking] = useState<Asking>(null);
  const [confirming, setConfirming] = useState(false);
  const summary = summarizeReview(review);

  function goToNext() {
    // A name is answered once for the whole plan, so the names go before the tasks.
    if (unsolvedUnits(review).length > 0) return setAsking({ kind: "units", first: null });
    const next = nextToLookAt(review, null);
    if (next !== null) setAsking({ kind: "look", taskId: next });
  }

  function acceptSure() {
    const taskIds = review.tasks.filter((task) => taskStatus(task, review.units) === "sure").map(({ id }) => id);
    edit({ kind: "accept-sure" });
    notify(`Đã chấp nhận ${taskIds.length} mục`, { action: { label: "Hoàn tác", run: () => edit({ kind: "reopen", taskIds }) } });
  }

  return (
    <Screen
      title={`Rà soát ${summary.decided}/${summary.total}`}
      subtitle={review.header.title ?? "Kế hoạch chưa có tên"}
      backTo="/plans"
      top={
        <div className={styles.bar}>
          <ProgressBar done={summary.decided} expected={summary.total} label="Số mục đã xem" />
        </div>
      }
      footer={<ReviewFooter summary={summary} onAcceptSure={acceptSure} onNext={goToNext} onConfirm={() => setConfirming(true)} />}
    >
      <ReviewView review={review} existing={existing} onAsk={setAsking} />
      <ReviewSheets review={review} directory={directory} asking={asking} onAsk={setAsking} />
      {confirming && (
        <ConfirmSheet
          open
          counts={confirmCounts(review)}
          review={review}
          existing={existing}
          onConfirm={() => confirm()}
          onClose={() => setConfirming(false)}
          onLook={(taskId) => {
            setConfirming(false);
            setAsking({ kind: "look", taskId });
          }}
        />
      )}
    </Screen>
  );
}
