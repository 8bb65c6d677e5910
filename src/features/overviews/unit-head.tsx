import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import { boxesWithin, countOf } from "../../core/overview/quarter-boxes.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { FourBoxes } from "../../core/plan/plan-summary.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { BoxesRow } from "./boxes-row.tsx";
import styles from "./overviews.module.css";

interface UnitHeadProps {
  page: UnitOverview;
  onOpenUnit: (unitId: string) => void;
  /** Opens the cards of a box in these quarters; null where the person may not see that list. */
  onOpenBox: ((box: keyof FourBoxes, firstQuarter: LocalDate, lastQuarter: LocalDate) => void) | null;
}

/** What the unit is, and how the cards stand that it leads: this quarter and this year. */
export function UnitHead({ page: { unit, parent, today, quarters, supported }, onOpenUnit, onOpenBox }: UnitHeadProps) {
  const year = today.slice(0, 4);
  const quarter = quarterOf(today).start;
  const spans = [
    { name: formatQuarter(quarter), boxes: boxesWithin(quarters, quarter), first: quarter, last: quarter },
    { name: `Năm ${year}`, boxes: boxesWithin(quarters, year), first: `${year}-01-01` as LocalDate, last: `${year}-10-01` as LocalDate },
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
          {spans.map(({ name, boxes, first, last }) => (
            <BoxesRow
              key={name}
              name={name}
              aside={`chủ trì ${formatNumber(countOf(boxes))} thẻ`}
              counts={boxes}
              onOpenBox={onOpenBox === null ? undefined : (box) => onOpenBox(box, first, last)}
            />
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
