import type { PlanUnit } from "../../core/overview/plan-overview.ts";
import { countOf } from "../../core/overview/quarter-boxes.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { BoxesRow } from "./boxes-row.tsx";
import { LongList } from "./long-list.tsx";
import styles from "./overviews.module.css";

interface UnitsPanelProps {
  units: readonly PlanUnit[];
  count: number;
  /** Null for a unit whose page the person may not open. */
  openOf: (unitId: string) => (() => void) | null;
}

const supportWords = ({ supported }: PlanUnit) => (supported === 0 ? null : `Phối hợp ${formatNumber(supported)} thẻ`);

/** How the units of a plan stand with what they lead, the worst first. */
export function UnitsPanel({ units, count, openOf }: UnitsPanelProps) {
  return (
    <Panel title="Đơn vị thực hiện" aside={`${formatNumber(count)} đơn vị`}>
      {units.length === 0 && (
        <p className={styles.note}>Chưa đơn vị nào được giao thẻ của kế hoạch này. Đơn vị được gắn khi rà soát kế hoạch.</p>
      )}
      <LongList items={units} most={5} more={`Xem cả ${formatNumber(units.length)} đơn vị`} keyOf={({ id }) => id}>
        {(unit) =>
          countOf(unit.boxes) === 0 ? (
            <li>
              <SupportingUnit unit={unit} onOpen={openOf(unit.id)} />
            </li>
          ) : (
            <BoxesRow
              name={unit.name}
              aside={`${formatNumber(countOf(unit.boxes))} thẻ`}
              note={supportWords(unit)}
              counts={unit.boxes}
              onOpen={openOf(unit.id) ?? undefined}
            />
          )
        }
      </LongList>
      {count > units.length && <p className={styles.note}>{`và ${formatNumber(count - units.length)} đơn vị khác`}</p>}
    </Panel>
  );
}

function SupportingUnit({ unit, onOpen }: { unit: PlanUnit; onOpen: (() => void) | null }) {
  const inside = (
    <>
      <span className={styles.name}>{unit.name}</span>
      <span className={styles.note}>{`${supportWords(unit) ?? ""}, không chủ trì thẻ nào`}</span>
    </>
  );
  if (onOpen === null) return <div className={styles.row}>{inside}</div>;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      {inside}
    </button>
  );
}
