import { useState } from "react";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import type { ConfirmCounts } from "../../core/plan/review/confirm-counts.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { UnseenList } from "./unseen-list.tsx";
import { documentWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface ConfirmSheetProps {
  open: boolean;
  counts: ConfirmCounts;
  review: PlanReview;
  /** The plan that this document has been imported as already. */
  existing: PlanSummary | null;
  /** Answers why not, or null. */
  onConfirm: () => Promise<RefusalCode | null>;
  onClose: () => void;
  onLook: (taskId: string) => void;
}

/** The last look before anything is published. */
export function ConfirmSheet({ open, counts, review, existing, onConfirm, onClose, onLook }: ConfirmSheetProps) {
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    setRefused(null);
    const refusal = await onConfirm();
    setBusy(false);
    setRefused(refusal);
  }

  const canConfirm = counts.tasks > 0 && counts.blocked === 0 && counts.blockedDuties === 0 && counts.titled;
  const figures: [number, string][] = [
    [counts.tasks, "nhiệm vụ"],
    [counts.cards, "thẻ"],
    ...(counts.duties > 0 ? [[counts.duties, "chế độ báo cáo"] satisfies [number, string]] : []),
    ...(counts.newUnits > 0 ? [[counts.newUnits, "đơn vị mới"] satisfies [number, string]] : []),
    ...(counts.leftOut > 0 ? [[counts.leftOut, "mục không nhập"] satisfies [number, string]] : []),
  ];

  return (
    <Sheet
      open={open}
      title={existing ? "Cập nhật kế hoạch đã có" : "Xác nhận nhập kế hoạch"}
      onClose={onClose}
      footer={
        <Acts>
          <Button kind="soft" onClick={onClose}>
            Xem lại
          </Button>
          <Button busy={busy} disabled={!canConfirm} onClick={() => void confirm()}>
            {existing ? "Cập nhật" : "Xác nhận"}
          </Button>
        </Acts>
      }
    >
      <div className={styles.figures}>
        {figures.map(([figure, words]) => (
          <div key={words} className={styles.figure}>
            <b>{formatNumber(figure)}</b>
            {words}
          </div>
        ))}
      </div>
      <p>
        {existing
          ? `Kế hoạch ${documentWords({ number: existing.documentNumber, issuedOn: existing.issuedOn })} đã có với ${existing.cards} thẻ. Thẻ đang làm được giữ, chỉ thêm và sửa những chỗ khác.`
          : "Sau khi xác nhận, các đơn vị thấy thẻ của mình trên bảng."}
      </p>
      {counts.look > 0 && (
        <p className={styles.warning}>{counts.look} mục chưa ai xem. Nếu xác nhận, các mục này được nhập như máy đã đọc.</p>
      )}
      {counts.blocked > 0 && (
        <p className={styles.refusal}>{counts.blocked} mục còn thiếu đơn vị hoặc sai thời hạn. Hãy sửa hoặc bỏ các mục đó.</p>
      )}
      {counts.blockedDuties > 0 && (
        <p className={styles.refusal}>
          {counts.blockedDuties} chế độ báo cáo còn thiếu đơn vị hoặc ngày nộp. Hãy sửa hoặc bỏ chọn ở mục Báo cáo.
        </p>
      )}
      <UnseenList review={review} onLook={onLook} />
      {!counts.titled && <p className={styles.refusal}>Kế hoạch chưa có tên. Hãy bổ sung ở phần Văn bản.</p>}
      {counts.tasks === 0 && <p className={styles.refusal}>{refusalSentences["plan.no_task"]}</p>}
      <RefusalNote code={refused} />
    </Sheet>
  );
}
