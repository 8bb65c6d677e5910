import type { FourBoxes as Boxes } from "../core/plan/plan-summary.ts";
import { formatNumber } from "./date-words.ts";
import styles from "./four-boxes.module.css";

const boxes: { key: keyof Boxes; words: string; look: string | undefined }[] = [
  { key: "doneOnTime", words: "xong đúng hạn", look: styles.done },
  { key: "doneLate", words: "xong trễ", look: styles.late },
  { key: "openInTime", words: "trong hạn", look: styles.open },
  { key: "openOverdue", words: "quá hạn", look: styles.overdue },
];

interface FourBoxesProps {
  counts: Boxes;
  /** Opens the list behind a box; nothing is behind a zero. Not within something that is pressed itself. */
  onOpen?: ((box: keyof Boxes) => void) | undefined;
}

/** The four boxes that public bodies report by, as a bar and in words. */
export function FourBoxes({ counts, onOpen }: FourBoxesProps) {
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {boxes.map(({ key, look }) => counts[key] > 0 && <i key={key} className={look} style={{ flex: counts[key] }} />)}
      </span>
      <span className={styles.words}>
        {boxes.map(({ key, words, look }) => {
          const inside = (
            <>
              <i className={`${styles.dot} ${look}`} aria-hidden />
              <span className={styles.count}>
                <b>{formatNumber(counts[key])}</b> {words}
              </span>
            </>
          );
          return onOpen !== undefined && counts[key] > 0 ? (
            <button key={key} type="button" className={styles.opens} onClick={() => onOpen(key)}>
              {inside}
            </button>
          ) : (
            <span key={key} className={styles.box}>
              {inside}
            </span>
          );
        })}
      </span>
    </>
  );
}
