import { useState } from "react";
import styles from "./consolidation.module.css";

const shownAtFirst = 360;

/** The beginning of a long text up to a word's end, or null where the whole is short enough. */
function beginningOf(text: string): string | null {
  const lines = text.split("\n", 9);
  const few = lines.length > 8 ? lines.slice(0, 8).join("\n") : text;
  if (few.length === text.length && text.length <= shownAtFirst * 1.3) return null;
  return few.length <= shownAtFirst ? few : few.slice(0, shownAtFirst).replace(/\s+\S*$/u, "");
}

/** A text of a report; a long one is folded. */
export function FoldedText({ text }: { text: string }) {
  const [all, setAll] = useState(false);
  const beginning = beginningOf(text);
  return (
    <>
      <p className={styles.body}>{all || beginning === null ? text : `${beginning.replace(/[\s.;:,…]+$/u, "")}…`}</p>
      {beginning !== null && (
        <button type="button" className={styles.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Thu gọn" : "Xem thêm"}
        </button>
      )}
    </>
  );
}
