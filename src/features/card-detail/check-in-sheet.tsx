import { useState } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";

interface CheckInSheetProps {
  open: boolean;
  onSend: (amount: number, note?: string) => void;
  onClose: () => void;
}

/** Several times at once, with a note. */
export function CheckInSheet({ open, onSend, onClose }: CheckInSheetProps) {
  return (
    <Sheet open={open} title="Ghi số lần đã thực hiện" onClose={onClose}>
      <CheckInForm onSend={onSend} />
    </Sheet>
  );
}

function CheckInForm({ onSend }: Pick<CheckInSheetProps, "onSend">) {
  const [amount, setAmount] = useState("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState(false);

  function send(): void {
    const number = Number(amount);
    if (Number.isInteger(number) && number >= 1 && number <= 1000) onSend(number, note.trim());
    else setWrong(true);
  }

  return (
    <>
      <Field label="Số lần" error={wrong ? refusalSentences["check_in.bad_amount"] : undefined}>
        <input
          inputMode="numeric"
          autoFocus
          value={amount}
          onChange={({ target }) => {
            setAmount(target.value);
            setWrong(false);
          }}
        />
      </Field>
      <Field label="Ghi chú" hint="Không bắt buộc, ví dụ số hiệu chuyên mục đã phát.">
        <textarea rows={2} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <SheetActs>
        <Button onClick={send}>Ghi nhận</Button>
      </SheetActs>
    </>
  );
}
