import type { NudgedUnit } from "../../core/nudge/nudge.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import styles from "./nudges.module.css";

interface UnitChoiceProps {
  units: readonly NudgedUnit[];
  leftOut: readonly string[];
  onLeaveOut: (ids: readonly string[]) => void;
}

/** The units that are told, with their cards; of several, some can be left out. */
export function UnitChoice({ units, leftOut, onLeaveOut }: UnitChoiceProps) {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return <p className={styles.unit}>{only.name}</p>;
  return (
    <fieldset className={styles.units}>
      <legend className="visually-hidden">Đơn vị được đôn đốc</legend>
      {units.map(({ id, name, cards }) => (
        <Checkbox
          key={id}
          checked={!leftOut.includes(id)}
          onChange={(told) => onLeaveOut(told ? leftOut.filter((left) => left !== id) : [...leftOut, id])}
        >
          <span className={styles.choice}>
            <span>{name}</span>
            <span className={styles.count}>{formatNumber(cards)} việc</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
