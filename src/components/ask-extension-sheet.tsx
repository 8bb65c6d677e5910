import { useState } from "react";
import type { ExtensionWish } from "../core/board/extension.ts";
import { earliestNewDue } from "../core/board/new-due.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import { refusalSentences, type RefusalCode } from "../core/refusal.ts";
import { Button } from "./button.tsx";
import { formatDate } from "../core/calendar/format-date.ts";
import { Field } from "./field.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SheetActs } from "./sheet-acts.tsx";
import { Sheet } from "./sheet.tsx";
import { useAct } from "./use-act.ts";

interface AskExtensionSheetProps {
  open: boolean;
  /** What the deadline is of: «Xin gia hạn thẻ #7». */
  title: string;
  /** The last day on time that is in force. */
  dueOn: LocalDate;
  today: LocalDate;
  /** Asks; answers why not, or null. */
  onAsk: (wish: ExtensionWish) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Asks for a later deadline, of a card or of a report, with the reason. */
export function AskExtensionSheet({ open, title, onClose, ...form }: AskExtensionSheetProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <AskExtensionForm {...form} onClose={onClose} />
    </Sheet>
  );
}

function AskExtensionForm({ dueOn, today, onAsk, onClose }: Omit<AskExtensionSheetProps, "open" | "title">) {
  const earliest = earliestNewDue(dueOn, today);
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { run, busy, refused, forgetRefusal } = useAct(() => onAsk({ askedDue: day as LocalDate, reason: reason.trim() }), onClose);
  const dayFlaw = day === "" ? "Hãy chọn ngày." : day < earliest ? refusalSentences["extension.not_later"] : undefined;
  const reasonFlaw = reason.trim() === "" ? refusalSentences["extension.reason_required"] : undefined;

  function send(): void {
    setTried(true);
    if (dayFlaw === undefined && reasonFlaw === undefined) void run();
  }

  return (
    <>
      <Field label="Xin lùi đến hết ngày" hint={`Hạn đang áp dụng là ${formatDate(dueOn)}.`} error={tried ? dayFlaw : undefined}>
        <input
          type="date"
          min={earliest}
          value={day}
          onChange={({ target }) => {
            setDay(target.value);
            forgetRefusal();
          }}
        />
      </Field>
      <Field label="Lý do" hint="Lãnh đạo và cơ quan đầu mối đọc lý do này để trả lời." error={tried ? reasonFlaw : undefined}>
        <textarea rows={4} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <RefusalNote code={refused} />
      <SheetActs>
        <Button busy={busy} onClick={send}>
          Gửi đề nghị
        </Button>
      </SheetActs>
    </>
  );
}
