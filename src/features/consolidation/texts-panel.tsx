import { Pencil } from "lucide-react";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./consolidation.module.css";

/** One text of the report as it will be printed. */
export interface ShownText {
  key: string;
  /** The unit's name; null for the collecting body's own words. */
  unit: string | null;
  text: string;
  edited: boolean;
}

interface TextsPanelProps {
  title: string;
  texts: readonly ShownText[];
  canEdit: boolean;
  onEdit: (key: string) => void;
}

/** The texts of a section, each under the name of its unit; a tap opens it to be edited. */
export function TextsPanel({ title, texts, canEdit, onEdit }: TextsPanelProps) {
  if (texts.length === 0) return null;
  return (
    <Panel title={title}>
      <div className={styles.list}>
        {texts.map(({ key, unit, text, edited }) => (
          <button key={key} type="button" className={styles.text} disabled={!canEdit} onClick={() => onEdit(key)}>
            <span className={styles.head}>
              {unit !== null && <span className={styles.name}>{unit}</span>}
              {edited && unit !== null && <Chip tone="brand">Đã biên tập</Chip>}
              {canEdit && <Pencil aria-label="Sửa" size={16} className={styles.pencil} />}
            </span>
            <span className={styles.body}>{text}</span>
          </button>
        ))}
      </div>
    </Panel>
  );
}
