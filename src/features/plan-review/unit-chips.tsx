import { Plus, X } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import styles from "./plan-review.module.css";

interface UnitChipsProps {
  label: string;
  names: readonly string[];
  onRemove: (name: string) => void;
  onAdd: () => void;
}

/** The units of one part of a task, to be taken away one by one or added to. */
export function UnitChips({ label, names, onRemove, onAdd }: UnitChipsProps) {
  const what = label.toLowerCase();
  return (
    <div role="group" aria-label={label}>
      <div className={styles.formLabel}>{label}</div>
      {names.map((name) => (
        <div key={name} className={styles.chosen}>
          <span>{name}</span>
          <IconButton icon={X} label={`Bỏ ${name}`} onClick={() => onRemove(name)} />
        </div>
      ))}
      <Button
        kind="soft"
        small
        icon={Plus}
        className={styles.add}
        onClick={onAdd}
        aria-label={what.startsWith("đơn vị") ? `Thêm ${what}` : `Thêm đơn vị ${what}`}
      >
        Thêm đơn vị
      </Button>
    </div>
  );
}
