import { ChevronRight } from "lucide-react";
import type { PlacedUnit } from "../../state/units/find-units.ts";
import styles from "./units.module.css";

interface UnitRowProps {
  placed: PlacedUnit;
  onOpen: (() => void) | null;
}

function noteOf({ unit }: PlacedUnit): string {
  const names = [unit.shortName, ...unit.aliases].filter((name) => name !== null);
  const members = unit.members === 0 ? "Chưa có thành viên" : `${unit.members} thành viên`;
  return names.length > 0 ? `${members} · còn gọi: ${names.join(", ")}` : members;
}

/** One unit of the list; deeper ones stand below the unit they belong to. */
export function UnitRow({ placed, onOpen }: UnitRowProps) {
  const words = (
    <span className={`${styles.words} ${placed.depth > 0 ? styles.below : ""}`}>
      <span className={styles.name}>{placed.unit.name}</span>
      <span className={styles.note}>{noteOf(placed)}</span>
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
