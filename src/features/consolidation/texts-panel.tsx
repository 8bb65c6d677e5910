import { Pencil } from "lucide-react";
import { Chip } from "../../components/chip.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import { FoldedList } from "./folded-list.tsx";
import { FoldedText } from "./folded-text.tsx";
import styles from "./consolidation.module.css";

/** One text of the report as it will be printed. */
export interface ShownText {
  key: string;
  /** The unit's name; null for the collecting body's own words. */
  unit: string | null;
  text: string;
  edited: boolean;
  /** Somebody typed here and has not saved it. */
  unsaved: boolean;
}

interface TextsPanelProps {
  title: string;
  texts: readonly ShownText[];
  canEdit: boolean;
  onEdit: (key: string) => void;
}

/** The texts of a section, each under the name of its unit, with the pencil that opens it to be edited. */
export function TextsPanel({ title, texts, canEdit, onEdit }: TextsPanelProps) {
  const [only] = texts;
  if (only === undefined) return null;
  const pencil = ({ key, unit }: ShownText) =>
    canEdit && <IconButton icon={Pencil} label={`Sửa ${unit ?? title}`} className={styles.pencil} onClick={() => onEdit(key)} />;
  if (only.unit === null) {
    return (
      <Panel title={title} aside={pencil(only)}>
        <Marks {...only} edited={false} />
        <FoldedText text={only.text} />
      </Panel>
    );
  }
  return (
    <Panel title={title} aside={texts.length > 1 && `${texts.length} đơn vị`}>
      <FoldedList
        items={texts}
        shownAtFirst={6}
        keyOf={({ key }) => key}
        show={(shown) => (
          <article className={styles.text} aria-label={shown.unit ?? title}>
            <div className={styles.head}>
              <h3 className={styles.name}>{shown.unit}</h3>
              {pencil(shown)}
            </div>
            <Marks {...shown} />
            <FoldedText text={shown.text} />
          </article>
        )}
      />
    </Panel>
  );
}

function Marks({ edited, unsaved }: Pick<ShownText, "edited" | "unsaved">) {
  if (!edited && !unsaved) return null;
  return (
    <div className={styles.marks}>
      {unsaved && <Chip tone="soon">Đang sửa, chưa lưu</Chip>}
      {edited && <Chip tone="brand">Đã biên tập</Chip>}
    </div>
  );
}
