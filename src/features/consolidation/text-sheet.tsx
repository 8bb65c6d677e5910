import { useAtomValue, useSetAtom } from "jotai";
import type { ConsolidationText } from "../../core/report/consolidation.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { holdTextAtom, unsavedTextsAtom, type UnsavedText } from "../../state/consolidation/unsaved.ts";
import { TextConflict } from "./text-conflict.tsx";
import styles from "./consolidation.module.css";

export interface EditedText {
  /** Where its unsaved words are held. */
  key: string;
  title: string;
  label: string;
  /** As the report has it now: it may change while the sheet is open. */
  text: Pick<ConsolidationText, "text" | "version">;
}

interface TextSheetProps {
  /** Null closes the sheet. */
  edited: EditedText | null;
  onSave: (words: string, version: number) => Promise<RefusalCode | null>;
  onClose: () => void;
}

/** Edits one text of the report. What is typed outlives the sheet until it is saved or given up. */
export function TextSheet({ edited, onSave, onClose }: TextSheetProps) {
  const unsaved = useAtomValue(unsavedTextsAtom);
  const hold = useSetAtom(holdTextAtom);
  const held = edited === null ? undefined : unsaved[edited.key];
  const { run, busy, refused, forgetRefusal } = useAct(save, onClose);
  if (edited === null) return <Sheet open={false} title="" onClose={onClose} children={null} />;
  const { key, title, label, text } = edited;
  const { words, base }: UnsavedText = held ?? { words: text.text, base: text };
  const conflict = held !== undefined && base.version !== text.version && text.text !== words;

  async function save(): Promise<RefusalCode | null> {
    // The words that the report has already need no save, even where somebody else has written them.
    const refusal = held === undefined || words === text.text ? null : await onSave(words, base.version);
    if (refusal === null) hold(key, null);
    return refusal;
  }

  function close() {
    forgetRefusal();
    onClose();
  }

  function choose(which: "mine" | "theirs" | "both") {
    const chosen = { mine: words, theirs: text.text, both: `${words}\n${text.text}` }[which];
    forgetRefusal();
    hold(key, which === "theirs" ? null : { words: chosen, base: text });
  }

  return (
    <Sheet
      open
      title={title}
      onClose={close}
      footer={
        <>
          {held !== undefined && (
            <Button
              kind="plain"
              disabled={busy}
              onClick={() => {
                hold(key, null);
                close();
              }}
            >
              Không lưu
            </Button>
          )}
          <Button busy={busy} disabled={conflict} onClick={() => void run()}>
            Lưu
          </Button>
        </>
      }
    >
      <Field label={label} error={refused === null || conflict ? undefined : refusalSentences[refused]}>
        <textarea
          rows={10}
          maxLength={50_000}
          readOnly={busy}
          value={words}
          onChange={({ target }) => hold(key, target.value === base.text ? null : { words: target.value, base })}
        />
      </Field>
      {conflict && <TextConflict theirs={text.text} sought={refused !== null} onChoose={choose} />}
      {held !== undefined && !conflict && <p className={styles.note}>Đóng lại thì phần đang sửa vẫn được giữ cho đến khi đồng chí lưu.</p>}
    </Sheet>
  );
}
