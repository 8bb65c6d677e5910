import { useAtomValue } from "jotai";
import { useState } from "react";
import type { CardUnit } from "../../core/board/card.ts";
import { TextLink } from "../../components/text-link.tsx";
import { mayOpenUnitAtom } from "../../state/units/openable.ts";
import { groupUnits, type WrittenUnits } from "./group-units.ts";
import styles from "./card-detail.module.css";

const shownAtFirst = 4;

/** Units by name; what the plan calls by one name stands together under the plan's words. */
export function UnitNames({ units }: { units: readonly CardUnit[] }) {
  const [all, setAll] = useState(false);
  const groups = groupUnits(units);
  const shown = all || groups.length <= shownAtFirst + 1 ? groups : groups.slice(0, shownAtFirst);
  const hidden = groups.slice(shown.length).reduce((sum, group) => sum + group.units.length, 0);
  return (
    <>
      <ul className={styles.units}>
        {shown.map((group) => (
          <li key={group.units[0]?.id}>{group.units.length === 1 ? <One {...group} /> : <Several {...group} />}</li>
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

function One({ writtenAs, units: [unit] }: WrittenUnits) {
  return (
    <>
      {unit !== undefined && <UnitName unit={unit} />}
      {writtenAs !== null && <small className={styles.written}>{`Kế hoạch ghi: ${writtenAs}`}</small>}
    </>
  );
}

function Several({ writtenAs, units }: WrittenUnits) {
  const [each, setEach] = useState(units.length <= shownAtFirst);
  return (
    <>
      <span className={styles.called}>{writtenAs}</span>
      {each ? (
        <ul className={styles.units}>
          {units.map((unit) => (
            <li key={unit.id}>
              <UnitName unit={unit} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <small className={styles.written}>{`${units.length} đơn vị: ${units.map(({ name }) => name).join(", ")}`}</small>
          <button type="button" className={styles.link} onClick={() => setEach(true)}>
            Xem từng đơn vị
          </button>
        </>
      )}
    </>
  );
}

/** Leads to the unit's page, for whoever may open it. */
function UnitName({ unit: { id, name } }: { unit: CardUnit }) {
  const mayOpen = useAtomValue(mayOpenUnitAtom)(id);
  return mayOpen ? <TextLink to={`/units/${id}`}>{name}</TextLink> : name;
}
