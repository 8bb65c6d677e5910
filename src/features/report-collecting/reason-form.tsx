import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Field } from "../../components/field.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { useAct } from "../../components/use-act.ts";
import { useProposedDue } from "./use-proposed-due.ts";

export type ReasonedVerdict = "return" | "take_back" | "exclude";

interface ReasonFormProps {
  verdict: ReasonedVerdict;
  today: LocalDate;
  onSend: (reason: string, dueOn: LocalDate | null) => Promise<RefusalCode | null>;
  onBack: () => void;
  onDone: () => void;
}

const words: Record<ReasonedVerdict, { hint: string; act: string }> = {
  return: { hint: "Đơn vị sẽ thấy lý do này và sửa lại báo cáo.", act: "Trả lại" },
  take_back: { hint: "Đơn vị sẽ thấy lý do này. Nội dung đã nộp vẫn được giữ trong lịch sử.", act: "Thu hồi" },
  exclude: { hint: "Đơn vị sẽ thấy lý do này và không bị nhắc nộp nữa.", act: "Miễn báo cáo" },
};

/** Asks why, and for a report that goes back also by when it shall come again. */
export function ReasonForm({ verdict, today, onSend, onBack, onDone }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const asksDate = verdict === "return";
  const [dueOn, setDueOn] = useProposedDue(asksDate);
  const [tried, setTried] = useState(false);
  const { run, busy, refused } = useAct(() => onSend(reason.trim(), asksDate && dueOn !== "" ? dueOn : null), onDone);
  const noReason = reason.trim() === "";
  const badDate = asksDate && (dueOn === "" || dueOn < today);

  function send() {
    setTried(true);
    if (!noReason && !badDate) void run();
  }

  return (
    <>
      <Field label="Lý do" hint={words[verdict].hint} error={tried && noReason ? refusalSentences["report.reason_required"] : undefined}>
        <textarea autoFocus rows={4} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      {asksDate && (
        <Field
          label="Hạn nộp lại"
          hint={dueOn === "" ? "" : `Nộp hết ngày ${formatDate(dueOn)} vẫn tính là đúng hạn.`}
          error={tried && badDate ? refusalSentences["report.bad_due"] : undefined}
        >
          <input type="date" min={today} value={dueOn} onChange={({ target }) => setDueOn(target.value as LocalDate | "")} />
        </Field>
      )}
      <RefusalNote code={refused} />
      <SheetActs>
        <Button kind="soft" onClick={onBack}>
          Quay lại
        </Button>
        <Button busy={busy} onClick={send}>
          {words[verdict].act}
        </Button>
      </SheetActs>
    </>
  );
}
