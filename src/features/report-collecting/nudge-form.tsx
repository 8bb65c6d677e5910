import { useState, type ReactNode } from "react";
import type { RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { useAct } from "../../components/use-act.ts";

interface NudgeFormProps {
  /** Who is reminded, in words. */
  children: ReactNode;
  act: string;
  onSend: (note: string) => Promise<RefusalCode | null>;
  onBack: () => void;
  onDone: () => void;
}

/** Asks before somebody is reminded, and for a word to go with it. */
export function NudgeForm({ children, act, onSend, onBack, onDone }: NudgeFormProps) {
  const [note, setNote] = useState("");
  const { run, busy, refused } = useAct(() => onSend(note), onDone);
  return (
    <>
      <p>{children}</p>
      <Field label="Lời nhắn (không bắt buộc)" hint="Đơn vị thấy lời nhắn này trong báo cáo của mình.">
        <textarea rows={3} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <RefusalNote code={refused} />
      <SheetActs>
        <Button kind="soft" onClick={onBack}>
          Quay lại
        </Button>
        <Button busy={busy} onClick={() => void run()}>
          {act}
        </Button>
      </SheetActs>
    </>
  );
}
