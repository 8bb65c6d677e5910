import { lazy, Suspense } from "react";
import { useNavigate } from "zmp-ui";
import type { FigureBox, UnitFigures } from "../../core/dashboard/dashboard.ts";
import { countLate, percentOf } from "../../core/dashboard/share.ts";
import { FigureLink } from "./figure-link.tsx";
import { percentWords } from "./figure-words.ts";
import { describeBar } from "./segments.ts";
import styles from "./unit-rows.module.css";

// The picture comes after the numbers.
const UnitBar = lazy(() => import("./unit-bar.tsx"));

interface UnitRowsProps {
  units: readonly UnitFigures[];
  addressOf: (unitId: string, box: FigureBox) => string;
}

/** Units with a bar of how their cards stand, and how many of them are late. */
export function UnitRows({ units, addressOf }: UnitRowsProps) {
  const navigate = useNavigate();
  return (
    <ol className={styles.rows}>
      {units.map(({ unit, figures }) => {
        const late = countLate(figures);
        return (
          <li key={unit.id} data-unit={unit.id}>
            <button type="button" className={styles.name} onClick={() => navigate(`/units/${unit.id}`)}>
              {unit.name}
            </button>
            <div className={styles.bar}>
              <Suspense fallback={<div className={styles.barPlace} />}>
                <UnitBar figures={figures} label={describeBar(unit.name, figures)} />
              </Suspense>
            </div>
            <span className={styles.late} data-none={late === 0}>
              <FigureLink to={addressOf(unit.id, "late")} count={late} label={`${unit.name}, trễ hạn`} />
              <small>{late === 0 ? "không trễ" : `${percentWords(percentOf(late, figures.pastDue))} trễ`}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
