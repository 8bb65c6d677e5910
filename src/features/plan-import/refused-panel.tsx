import { TriangleAlert } from "lucide-react";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import styles from "./plan-import.module.css";

/** Why a document was not read, and what to do. */
export function RefusedPanel({ name, code }: { name: string; code: RefusalCode }) {
  return (
    <div className={styles.refused} role="alert">
      <TriangleAlert aria-hidden size={20} />
      <div>
        <b>{name}</b>
        {refusalSentences[code]}
      </div>
    </div>
  );
}
