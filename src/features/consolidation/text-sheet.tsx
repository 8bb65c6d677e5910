import { useState } from "react";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { SheetActs } from "../../components/sheet-acts.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import styles from "./consolidation.module.css";

export interface EditedText {
  title: string;
  label: string;
  text: string;
}

interface TextSheetProps {
  /** Null closes the sheet. */
  edited: EditedText | null;
  onSave: (text: string) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Edits one text of the report. */
export function TextSheet({ edited, onSave, onClose }: TextSheetProps) {
  return (
    <Sheet open={edited !== null} title={edited?.title ?? ""} onClose={onClose}>
      {edited && <Inside edited={edited} onSave={onSave} onClose={onClose} />}
    </Sheet>
  );
}

function Inside({ edited, onSave, onClose }: TextSheetProps & { edited: EditedText }) {
  const [text, setText] = useState(edited.text);
  const { run, busy, refused } = useAct(() => onSave(text), onClose);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field label={edited.label} error={refused === null ? undefined : refusalSentences[refused]}>
        <textarea rows={12} maxLength={50_000} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <SheetActs>
        <Button type="submit" busy={busy}>
          Lưu
        </Button>
      </SheetActs>
    </form>
  );
}
