import type { FourBoxes as Boxes } from "../core/plan/plan-summary.ts";
import { formatNumber } from "./date-words.ts";
import styles from "./four-boxes.module.css";

const boxes: { key: keyof Boxes; words: string; look: string | undefined }[] = [
  { key: "doneOnTime", words: "xong đúng hạn", look: styles.done },
  { key: "doneLate", words: "xong muộn", look: styles.late },
  { key: "openInTime", words: "trong hạn", look: styles.open },
  { key: "openOverdue", words: "quá hạn", look: styles.overdue },
];

/** The four boxes that public bodies report by, as a bar and in words. */
export function FourBoxes({ counts }: { counts: Boxes }) {
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {boxes.map(({ key, look }) => counts[key] > 0 && <i key={key} className={look} style={{ flex: counts[key] }} />)}
      </span>
      <span className={styles.words}>
        {boxes.map(({ key, words, look }) => (
          <span key={key}>
            <i className={`${styles.dot} ${look}`} aria-hidden />
            <span>
              <b>{formatNumber(counts[key])}</b> {words}
            </span>
          </span>
        ))}
      </span>
    </>
  );
}
