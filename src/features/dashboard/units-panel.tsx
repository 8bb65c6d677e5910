import { Panel } from "../../components/panel.tsx";
import { formatNumber } from "../../components/date-words.ts";
import type { Dashboard, FigureBox } from "../../core/dashboard/dashboard.ts";
import { countLate } from "../../core/dashboard/share.ts";
import { AllLink } from "./all-link.tsx";
import { BarLegend } from "./bar-legend.tsx";
import styles from "./dashboard.module.css";
import { FiguresTable } from "./figures-table.tsx";
import { UnitRows } from "./unit-rows.tsx";

interface UnitsPanelProps {
  units: Dashboard["units"];
  addressOf: (unitId: string, box: FigureBox) => string;
  /** To the whole ranking. */
  all: string;
}

/** Which units have the most that is or was late. */
export function UnitsPanel({ units, addressOf, all }: UnitsPanelProps) {
  if (units.count === 0) return null;
  const late = units.top.filter(({ figures }) => countLate(figures) > 0);
  return (
    <Panel title="Đơn vị chậm nhiều nhất" aside={<AllLink to={all} label={`Tất cả ${units.count} đơn vị`} />}>
      <p className={styles.note}>
        {units.withLate === 0
          ? "Không đơn vị nào có việc trễ hạn."
          : `${formatNumber(units.withLate)}/${formatNumber(units.count)} đơn vị chủ trì có việc xong trễ hoặc đang quá hạn.`}
      </p>
      {late.length > 0 && (
        <>
          <UnitRows units={late} addressOf={addressOf} />
          <BarLegend />
        </>
      )}
      <FiguresTable
        caption="Số liệu theo đơn vị chủ trì"
        of="Đơn vị"
        rows={units.top.map(({ unit, figures }) => ({
          key: unit.id,
          name: unit.name,
          figures,
          addressOf: (box) => addressOf(unit.id, box),
        }))}
      />
    </Panel>
  );
}
