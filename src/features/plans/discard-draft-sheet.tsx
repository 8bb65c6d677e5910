import { useState } from "react";
import type { PlanDraftSummary } from "../../core/plan/plan-summary.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import styles from "./plans.module.css";

interface DiscardDraftSheetProps {
  /** The review to throw away; null closes the sheet. */
  draft: PlanDraftSummary | null;
  onDiscard: (draftId: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before a review is thrown away. */
export function DiscardDraftSheet({ draft, onDiscard, onClose }: DiscardDraftSheetProps) {
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [busy, setBusy] = useState(false);

  function close() {
    setRefused(null);
    onClose();
  }

  async function discard() {
    if (draft === null) return;
    setBusy(true);
    const refusal = await onDiscard(draft.id);
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) close();
  }

  return (
    <Sheet
      open={draft !== null}
      title="Hủy bản rà soát"
      onClose={close}
      footer={
        <div className={styles.acts}>
          <Button kind="soft" onClick={close}>
            Giữ lại
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void discard()}>
            Hủy bản này
          </Button>
        </div>
      }
    >
      <p>Những chỗ đã sửa trong bản rà soát sẽ mất. Kế hoạch và thẻ đã có không thay đổi.</p>
      {refused !== null && (
        <p role="alert" className={styles.refusal}>
          {refusalSentences[refused]}
        </p>
      )}
    </Sheet>
  );
}
