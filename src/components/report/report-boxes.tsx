import type { FourBoxes } from "../../core/plan/plan-summary.ts";
import { formatNumber } from "../date-words.ts";
import styles from "./report.module.css";

const boxes: { key: keyof FourBoxes; words: string; look: string | undefined }[] = [
  { key: "doneOnTime", words: "xong đúng hạn", look: styles.done },
  { key: "doneLate", words: "xong trễ", look: styles.soon },
  { key: "openInTime", words: "đang làm", look: styles.open },
  { key: "openOverdue", words: "quá hạn", look: styles.late },
];

/** The four boxes by which public bodies report. */
export function ReportBoxes({ counts }: { counts: FourBoxes }) {
  return (
    <ul className={styles.boxes}>
      {boxes.map(({ key, words, look }) => (
        <li key={key}>
          <b className={look}>{formatNumber(counts[key])}</b> {words}
        </li>
      ))}
    </ul>
  );
}
