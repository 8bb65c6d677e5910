import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import { boxesWithin, countOf } from "../../core/overview/quarter-boxes.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { BoxesRow } from "./boxes-row.tsx";
import styles from "./overviews.module.css";

interface UnitHeadProps {
  page: UnitOverview;
  onOpenUnit: (unitId: string) => void;
}

/** What the unit is, and how the cards stand that it leads: this quarter and this year. */
export function UnitHead({ page: { unit, parent, today, quarters, supported }, onOpenUnit }: UnitHeadProps) {
  const year = today.slice(0, 4);
  const quarter = quarterOf(today).start;
  const spans = [
    { name: formatQuarter(quarter), boxes: boxesWithin(quarters, quarter) },
    { name: `Năm ${year}`, boxes: boxesWithin(quarters, year) },
  ];
  const supports = countOf(supported);
  return (
    <Panel>
      <h2 className={styles.title}>{unit.name}</h2>
      {parent !== null && (
        <div className={styles.links}>
          <button type="button" className={styles.link} onClick={() => onOpenUnit(parent.id)}>
            {`Thuộc ${parent.name}`}
          </button>
        </div>
      )}
      {quarters.length === 0 ? (
        <p className={styles.note}>Đơn vị chưa chủ trì thẻ nào. Thẻ đến với đơn vị khi cơ quan đầu mối xác nhận một kế hoạch.</p>
      ) : (
        <ul className={styles.list}>
          {spans.map(({ name, boxes }) => (
            <BoxesRow key={name} name={name} aside={`chủ trì ${formatNumber(countOf(boxes))} thẻ`} counts={boxes} />
          ))}
        </ul>
      )}
      {supports > 0 && (
        <p className={styles.note}>
          {`Phối hợp ${formatNumber(supports)} thẻ${supported.openOverdue > 0 ? `, ${formatNumber(supported.openOverdue)} thẻ quá hạn` : ""}`}
        </p>
      )}
    </Panel>
  );
}
