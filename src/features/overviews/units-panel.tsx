import type { PlanUnit } from "../../core/overview/plan-overview.ts";
import { countOf } from "../../core/overview/quarter-boxes.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { BoxesRow, type AddressOfBox } from "./boxes-row.tsx";
import { LongList } from "./long-list.tsx";
import styles from "./overviews.module.css";

interface UnitsPanelProps {
  units: readonly PlanUnit[];
  count: number;
  /** Null for a unit whose page the person may not open. */
  pageOf: (unitId: string) => string | null;
  /** Where the cards of a unit are that it leads, and those that it supports. */
  addressOf: (unitId: string, part: "lead" | "support", ...box: Parameters<AddressOfBox>) => string;
}

/** How the units of a plan stand with what they lead, the worst first. */
export function UnitsPanel({ units, count, pageOf, addressOf }: UnitsPanelProps) {
  return (
    <Panel title="Đơn vị thực hiện" aside={`${formatNumber(count)} đơn vị`}>
      {units.length === 0 && (
        <p className={styles.note}>Chưa đơn vị nào được giao thẻ của kế hoạch này. Đơn vị được gắn khi rà soát kế hoạch.</p>
      )}
      <LongList items={units} most={5} more={`Xem cả ${formatNumber(units.length)} đơn vị`} keyOf={({ id }) => id}>
        {(unit) => {
          const page = pageOf(unit.id);
          const supported = unit.supported > 0 && (
            <span className={styles.note}>
              <TextLink to={addressOf(unit.id, "support", "all")}>{`Phối hợp ${formatNumber(unit.supported)} thẻ`}</TextLink>
            </span>
          );
          return countOf(unit.boxes) === 0 ? (
            <li>
              <div className={styles.row}>
                <span className={styles.name}>{page === null ? unit.name : <TextLink to={page}>{unit.name}</TextLink>}</span>
                {supported}
                <span className={styles.note}>Không chủ trì thẻ nào.</span>
              </div>
            </li>
          ) : (
            <BoxesRow
              name={unit.name}
              to={page}
              note={supported}
              counts={unit.boxes}
              addressOf={(box) => addressOf(unit.id, "lead", box)}
            />
          );
        }}
      </LongList>
      {count > units.length && <p className={styles.note}>{`và ${formatNumber(count - units.length)} đơn vị khác`}</p>}
    </Panel>
  );
}
