import { useEffect, type RefObject } from "react";
import type { ShownMatrix, MatrixUnit } from "../../state/report-collecting/shown-matrix.ts";
import { MatrixHead } from "./matrix-head.tsx";
import { MatrixRow } from "./matrix-row.tsx";
import { useMatrixRows } from "./use-matrix-rows.ts";
import styles from "./matrix.module.css";

interface MatrixTableProps {
  matrix: ShownMatrix;
  /** The units that the filter leaves. */
  units: readonly MatrixUnit[];
  chosenId: string | undefined;
  scroller: RefObject<HTMLElement | null>;
  onChoosePeriod: (periodId: string) => void;
  onEarlier: () => void;
  onOpen: (unitId: string, periodId: string) => void;
  /** The end of the loaded units has come near. */
  onNearEnd: () => Promise<void>;
}

/** Units × periods. Only the rows in sight are drawn; the head and the names stay while the rest scrolls. */
export function MatrixTable({ matrix, units, chosenId, scroller, onChoosePeriod, onEarlier, onOpen, onNearEnd }: MatrixTableProps) {
  const { periods, today, moreUnits } = matrix;
  const { rows, above, below, last } = useMatrixRows(scroller, units.length);
  const nearEnd = moreUnits && last >= units.length - 10;
  useEffect(() => {
    if (nearEnd) void onNearEnd();
  }, [nearEnd, units.length, onNearEnd]);

  return (
    <table
      className={styles.table}
      aria-label="Tình hình nộp báo cáo của các đơn vị"
      aria-rowcount={moreUnits ? -1 : units.length + 1}
      style={{ minWidth: `calc(var(--unit-column) + ${periods.length} * var(--period-column))` }}
    >
      <MatrixHead periods={periods} chosenId={chosenId} onChoose={onChoosePeriod} onEarlier={matrix.earlier ? onEarlier : null} />
      <tbody>
        {above > 0 && <Room height={above} />}
        {rows.map((index) => {
          const unit = units[index];
          if (unit === undefined) return null;
          const open = (periodId: string) => onOpen(unit.id, periodId);
          return <MatrixRow key={unit.id} unit={unit} periods={periods} rowIndex={index + 2} today={today} onOpen={open} />;
        })}
        {below > 0 && <Room height={below} />}
      </tbody>
    </table>
  );
}

/** Where rows would be that are out of sight. */
function Room({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td />
    </tr>
  );
}
