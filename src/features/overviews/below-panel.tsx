import { ChevronRight } from "lucide-react";
import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import { Panel } from "../../components/panel.tsx";
import { LongList } from "./long-list.tsx";
import styles from "./overviews.module.css";

interface BelowPanelProps extends Pick<UnitOverview, "below"> {
  onOpen: (unitId: string) => void;
}

/** The units below this one, each with a page of its own. */
export function BelowPanel({ below, onOpen }: BelowPanelProps) {
  if (below.length === 0) return null;
  return (
    <Panel title="Đơn vị trực thuộc" aside={`${below.length} đơn vị`}>
      <p className={styles.note}>Số liệu của trang này gồm cả các đơn vị dưới đây.</p>
      <LongList items={below} most={8} more={`Xem cả ${below.length} đơn vị`} keyOf={({ id }) => id}>
        {({ id, name }) => (
          <li>
            <button type="button" className={styles.row} onClick={() => onOpen(id)}>
              <span className={styles.head}>
                <span className={styles.name}>{name}</span>
                <ChevronRight aria-hidden size={20} className={styles.chevron} />
              </span>
            </button>
          </li>
        )}
      </LongList>
    </Panel>
  );
}
