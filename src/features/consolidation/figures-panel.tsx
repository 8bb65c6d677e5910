import type { ConsolidatedFigure } from "../../core/report/consolidation.ts";
import { combinationWords } from "../../core/report/compose/report-words.ts";
import { writeNumber } from "../../core/report/compose/write-number.ts";
import { Panel } from "../../components/panel.tsx";
import styles from "./consolidation.module.css";

/** The figures over all units that are in the report. */
export function FiguresPanel({ figures }: { figures: readonly ConsolidatedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <Panel title="Số liệu">
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>
              {figure.name}
              <span className={styles.note}>
                {combinationWords[figure.combine]} · {figure.byUnit.length} đơn vị
              </span>
            </dt>
            <dd>{figure.total === null ? "Chưa có" : `${writeNumber(figure.total)} ${figure.measure}`}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
