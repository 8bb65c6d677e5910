import { refusalSentences, type RefusalCode } from "../core/refusal.ts";
import styles from "./refusal-note.module.css";

/** Why an act was refused, beside the act itself; nothing while it was not. */
export function RefusalNote({ code }: { code: RefusalCode | null }) {
  if (code === null) return null;
  return (
    <p role="alert" className={styles.note}>
      {refusalSentences[code]}
    </p>
  );
}
