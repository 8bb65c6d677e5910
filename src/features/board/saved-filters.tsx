import { useAtomValue, useSetAtom } from "jotai";
import { Bookmark, BookmarkPlus, Pencil } from "lucide-react";
import { useEffect, useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { choiceOf, isSameChoice, wholeBoard, type SavedFilter } from "../../core/board/saved-filter.ts";
import { Button } from "../../components/button.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { boardChoiceAtom, chooseBoardAtom } from "../../state/board.ts";
import { newId } from "../../state/new-id.ts";
import { loadSavedFiltersAtom, savedFiltersAtom } from "../../state/saved-filters.ts";
import { FilterForm } from "./filter-form.tsx";
import styles from "./saved-filters.module.css";

interface SavedFiltersProps {
  /** The quarter that is shown. */
  quarter: LocalDate | null;
  /** One of them was taken. */
  onChosen: () => void;
}

/** The filters that the person has named, each one tap away, and the way to name what is shown now. */
export function SavedFilters({ quarter, onChosen }: SavedFiltersProps) {
  const filters = useAtomValue(savedFiltersAtom);
  const choice = useAtomValue(boardChoiceAtom);
  const choose = useSetAtom(chooseBoardAtom);
  const load = useSetAtom(loadSavedFiltersAtom);
  const [editing, setEditing] = useState<SavedFilter | null>(null);
  useEffect(() => void load(), [load]);

  if (filters.status !== "ready") return null;
  const chosen = filters.value.find((filter) => isSameChoice(filter, choice));
  const worthKeeping = chosen === undefined && !isSameChoice(choice, wholeBoard);
  if (filters.value.length === 0 && !worthKeeping) return null;

  return (
    <section className={styles.saved} aria-label="Bộ lọc đã lưu">
      {filters.value.length > 0 && (
        <ul className={styles.list}>
          {filters.value.map((filter) => (
            <li key={filter.id} className={styles.row}>
              <button
                type="button"
                className={styles.filter}
                aria-pressed={filter === chosen}
                onClick={() => {
                  void choose(choiceOf(filter));
                  onChosen();
                }}
              >
                <Bookmark aria-hidden size={18} className={styles.icon} />
                <span className={styles.name}>
                  {filter.name}
                  <small className={styles.note}>{filter.quarter === null ? "Quý hiện tại" : formatQuarter(filter.quarter)}</small>
                </span>
              </button>
              <IconButton icon={Pencil} label={`Sửa bộ lọc ${filter.name}`} onClick={() => setEditing(filter)} />
            </li>
          ))}
        </ul>
      )}
      {worthKeeping && editing === null && (
        <Button kind="soft" icon={BookmarkPlus} onClick={() => setEditing({ ...choice, id: newId(), name: "" })}>
          Lưu bộ lọc này
        </Button>
      )}
      {editing !== null && (
        <FilterForm
          key={editing.id}
          filter={editing}
          quarter={editing.quarter ?? quarter}
          isNew={!filters.value.some(({ id }) => id === editing.id)}
          onDone={() => setEditing(null)}
        />
      )}
    </section>
  );
}
