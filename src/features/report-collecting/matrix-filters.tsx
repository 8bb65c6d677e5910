import type { UnitFilter } from "../../state/report-collecting/shown-matrix.ts";
import styles from "./matrix.module.css";

interface MatrixFiltersProps {
  filter: UnitFilter;
  /** Reports that wait for a judgement matter to those who judge. */
  judges: boolean;
  onFilter: (filter: UnitFilter) => void;
}

const words: Record<UnitFilter, string> = { all: "Tất cả", awaited: "Chưa nộp", waiting: "Chờ nhận" };

/** Which units are shown. */
export function MatrixFilters({ filter, judges, onFilter }: MatrixFiltersProps) {
  const offered: UnitFilter[] = judges ? ["all", "awaited", "waiting"] : ["all", "awaited"];
  return (
    <div role="group" aria-label="Lọc đơn vị" className={styles.filters}>
      {offered.map((each) => (
        <button key={each} type="button" className={styles.filter} aria-pressed={each === filter} onClick={() => onFilter(each)}>
          {words[each]}
        </button>
      ))}
    </div>
  );
}
