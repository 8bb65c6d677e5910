import type { PlanDraftSummary } from "../../core/plan/plan-summary.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";

interface DiscardDraftSheetProps {
  /** The review to throw away; null closes the sheet. */
  draft: PlanDraftSummary | null;
  onDiscard: (draftId: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks once more before a review is thrown away. */
export function DiscardDraftSheet({ draft, onDiscard, onClose }: DiscardDraftSheetProps) {
  return (
    <AskSheet
      open={draft !== null}
      title="Hủy bản rà soát"
      act="Hủy bản này"
      onAct={async () => (draft === null ? null : onDiscard(draft.id))}
      onClose={onClose}
    >
      Những chỗ đã sửa trong bản rà soát sẽ mất. Kế hoạch và thẻ đã có không thay đổi.
    </AskSheet>
  );
}
