import { readyNotes } from "../../core/nudge/describe-nudge.ts";
import { Field } from "../../components/field.tsx";
import styles from "./nudges.module.css";

/** A word to go with the nudge, with sentences to choose from. */
export function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  return (
    <>
      <Field
        label="Lời nhắn (không bắt buộc)"
        hint="Lời nhắn đi cùng tin và nằm trong lịch sử của từng việc. Từ 21 giờ đến 7 giờ tin chờ đến sáng mới gửi."
      >
        <textarea rows={2} maxLength={1000} value={note} onChange={({ target }) => onNote(target.value)} />
      </Field>
      {note === "" && (
        <ul className={styles.ready} aria-label="Câu có sẵn">
          {readyNotes.map((ready) => (
            <li key={ready}>
              <button type="button" className={styles.sentence} onClick={() => onNote(ready)}>
                {ready}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
