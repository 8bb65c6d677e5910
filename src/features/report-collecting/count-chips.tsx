import type { ReportCounts } from "../../core/report/report-duty.ts";
import { Chip } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { standingLooks, standings } from "./standing-words.ts";
import styles from "./report-collecting.module.css";

/** How many units stand how in a period. */
export function CountChips({ counts }: { counts: ReportCounts }) {
  const shown = standings.filter((standing) => counts[standing] > 0);
  return (
    <ul className={styles.chips} aria-label="Số đơn vị">
      {shown.map((standing) => (
        <li key={standing}>
          <Chip tone={standingLooks[standing].tone}>
            {formatNumber(counts[standing])} {standingLooks[standing].words}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
