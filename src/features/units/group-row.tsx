import { ChevronRight } from "lucide-react";
import type { Unit, UnitGroup } from "../../core/organization/organization.ts";
import rows from "../../components/rows.module.css";
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
    <span className={rows.words}>
      <span className={`${rows.name} ${styles.name}`}>{group.name}</span>
      <span className={rows.note}>
        {names.length} đơn vị{names.length > 0 && `: ${names.join(", ")}`}
      </span>
    </span>
  );
  if (onOpen === null) return <li className={rows.row}>{words}</li>;
  return (
    <li>
      <button type="button" className={rows.row} onClick={onOpen}>
        {words}
        <ChevronRight aria-hidden size={20} className={rows.chevron} />
      </button>
    </li>
  );
}
