import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import { boxesWithin, countOf } from "../../core/overview/quarter-boxes.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { BoxesRow, type AddressOfBox } from "./boxes-row.tsx";
import styles from "./overviews.module.css";

interface UnitHeadProps {
  page: UnitOverview;
  onOpenUnit: (unitId: string) => void;
  /** Where the cards are that the unit leads in these quarters. */
  addressOf: (firstQuarter: LocalDate, lastQuarter: LocalDate, ...box: Parameters<AddressOfBox>) => string;
  /** Where those are that it supports. */
  addressOfSupported: AddressOfBox;
}

/** What the unit is, and how the cards stand that it leads: this quarter and this year. */
export function UnitHead({ page: { unit, parent, today, quarters, supported }, onOpenUnit, addressOf, addressOfSupported }: UnitHeadProps) {
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
            <BoxesRow key={name} name={name} does="chủ trì" counts={boxes} addressOf={(box) => addressOf(first, last, box)} />
          ))}
        </ul>
      )}
      {supports > 0 && (
        <div className={styles.figures}>
          <TextLink to={addressOfSupported("all")}>{`Phối hợp ${formatNumber(supports)} thẻ`}</TextLink>
          {supported.openOverdue > 0 && (
            <TextLink to={addressOfSupported("openOverdue")}>{`${formatNumber(supported.openOverdue)} thẻ phối hợp quá hạn`}</TextLink>
          )}
        </div>
      )}
    </Panel>
  );
}
