import { ChevronRight } from "lucide-react";
import type { Unit, UnitGroup } from "../../core/organization/organization.ts";
import styles from "./units.module.css";

interface GroupRowProps {
  group: UnitGroup;
  units: readonly Unit[];
  onOpen: (() => void) | null;
}

/** One group with the names of those in it. */
export function GroupRow({ group, units, onOpen }: GroupRowProps) {
  const names = units.filter((unit) => group.unitIds.includes(unit.id)).map((unit) => unit.shortName ?? unit.name);
  const words = (
    <span className={styles.words}>
      <span className={styles.name}>{group.name}</span>
      <span className={styles.note}>
        {names.length} đơn vị{names.length > 0 && `: ${names.join(", ")}`}
      </span>
    </span>
  );
  if (onOpen === null) return <li className={styles.row}>{words}</li>;
  return (
    <li>
      <button type="button" className={styles.row} onClick={onOpen}>
        {words}
        <ChevronRight aria-hidden size={20} className={styles.chevron} />
      </button>
    </li>
  );
}
