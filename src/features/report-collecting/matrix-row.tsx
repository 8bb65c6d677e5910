import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import { standingOf } from "../../core/report/cell-standing.ts";
import type { MatrixUnit } from "../../state/report-collecting/shown-matrix.ts";
import { cellWords, standingLooks } from "./standing-words.ts";
import styles from "./matrix.module.css";

interface MatrixRowProps {
  unit: MatrixUnit;
  periods: readonly ReportingPeriod[];
  /** Place in the table, the head being 1. */
  rowIndex: number;
  today: LocalDate;
  onOpen: (periodId: string) => void;
}

/** How one unit stands in each period. */
export function MatrixRow({ unit, periods, rowIndex, today, onOpen }: MatrixRowProps) {
  return (
    <tr aria-rowindex={rowIndex} className={styles.row}>
      <th scope="row" className={styles.unit}>
        <span className={styles.unitName}>{unit.name}</span>
      </th>
      {periods.map(({ id, label }) => {
        const cell = unit.cells[id];
        if (cell === undefined) {
          return (
            <td key={id} className={styles.cell}>
              <span className="visually-hidden">không phải báo cáo</span>
            </td>
          );
        }
        const standing = standingOf(cell, today);
        return (
          <td key={id} className={styles.cell}>
            <button
              type="button"
              className={styles.mark}
              data-standing={standing}
              data-waiting={cell.status === "submitted" || undefined}
              aria-label={`${unit.name}, ${label}: ${cellWords(cell, today)}`}
              data-mark={standingLooks[standing].mark}
              onClick={() => onOpen(id)}
            />
          </td>
        );
      })}
    </tr>
  );
}
