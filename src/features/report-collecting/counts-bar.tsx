import type { ReportCounts } from "../../core/report/report-duty.ts";
import { standings } from "./standing-words.ts";
import styles from "./report-collecting.module.css";

/** The counts as one bar; words beside it say the same. */
export function CountsBar({ counts }: { counts: ReportCounts }) {
  return (
    <div className={styles.bar} aria-hidden>
      {standings.map(
        (standing) => counts[standing] > 0 && <i key={standing} data-standing={standing} style={{ flex: counts[standing] }} />,
      )}
    </div>
  );
}
