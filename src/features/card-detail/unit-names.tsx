import { useState } from "react";
import type { CardUnit } from "../../core/board/card.ts";
import styles from "./card-detail.module.css";

const shownAtFirst = 4;

/** Units by name; where the plan calls one otherwise, its words stand below. */
export function UnitNames({ units }: { units: readonly CardUnit[] }) {
  const [all, setAll] = useState(false);
  const shown = all || units.length <= shownAtFirst + 1 ? units : units.slice(0, shownAtFirst);
  const hidden = units.length - shown.length;
  return (
    <>
      <ul className={styles.units}>
        {shown.map((unit) => (
          <li key={unit.id}>
            {unit.name}
            {unit.writtenAs !== unit.name && <small className={styles.written}>{`Kế hoạch ghi: ${unit.writtenAs}`}</small>}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {`Xem thêm ${hidden} đơn vị`}
        </button>
      )}
    </>
  );
}
