import { ChevronRight, Pencil } from "lucide-react";
import { IconButton } from "../../components/icon-button.tsx";
import type { PlacedUnit } from "../../state/units/find-units.ts";
import rows from "../../components/rows.module.css";
import styles from "./units.module.css";

interface UnitRowProps {
  placed: PlacedUnit;
  /** Null for who may not see how the unit stands. */
  onOpen: (() => void) | null;
  /** Null for who may not change it. */
  onEdit: (() => void) | null;
}

function noteOf({ unit }: PlacedUnit): string {
  const names = [unit.shortName, ...unit.aliases].filter((name) => name !== null);
  const members = unit.members === 0 ? "Chưa có thành viên" : `${unit.members} thành viên`;
  return names.length > 0 ? `${members} · còn gọi: ${names.join(", ")}` : members;
}

/** One unit of the list; deeper ones stand below the unit they belong to. A tap opens its page. */
export function UnitRow({ placed, onOpen, onEdit }: UnitRowProps) {
  const words = (
    <span className={`${rows.words} ${placed.depth > 0 ? styles.below : ""}`}>
      <span className={`${rows.name} ${styles.name}`}>{placed.unit.name}</span>
      <span className={rows.note}>{noteOf(placed)}</span>
    </span>
  );
  if (onOpen === null) return <li className={rows.row}>{words}</li>;
  return (
    <li className={styles.withEdit}>
      <button type="button" className={rows.row} onClick={onOpen}>
        {words}
        <ChevronRight aria-hidden size={20} className={rows.chevron} />
      </button>
      {onEdit !== null && <IconButton icon={Pencil} label={`Sửa ${placed.unit.name}`} onClick={onEdit} />}
    </li>
  );
}
