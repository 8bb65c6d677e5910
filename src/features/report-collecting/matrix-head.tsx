import { ChevronsLeft } from "lucide-react";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { shortPeriod } from "./short-period.ts";
import styles from "./matrix.module.css";

interface MatrixHeadProps {
  periods: readonly ReportingPeriod[];
  chosenId: string | undefined;
  onChoose: (periodId: string) => void;
  /** Shows earlier periods; null where there are none. */
  onEarlier: (() => void) | null;
}

/** The periods as column heads: a tap chooses the one that counts and acts are about. */
export function MatrixHead({ periods, chosenId, onChoose, onEarlier }: MatrixHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.corner}>
          <span className={styles.cornerInside}>
            Đơn vị
            {onEarlier && <IconButton icon={ChevronsLeft} label="Xem các kỳ trước" onClick={onEarlier} />}
          </span>
        </th>
        {periods.map((period) => {
          const { name, year } = shortPeriod(period);
          return (
            <th key={period.id} scope="col" className={styles.headCell}>
              <button type="button" className={styles.head} aria-pressed={period.id === chosenId} onClick={() => onChoose(period.id)}>
                <span className={styles.headName} aria-hidden>
                  {name}
                </span>
                {year !== null && <small aria-hidden>{year}</small>}
                <span className="visually-hidden">{`${period.label}, hạn ${formatDate(period.dueOn)}`}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
