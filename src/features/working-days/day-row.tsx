import { Trash2 } from "lucide-react";
import type { Stretch } from "../../core/calendar/day-off.ts";
import { Chip } from "../../components/chip.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { datesOf, titleOfDay } from "./day-words.ts";
import rows from "../../components/rows.module.css";

interface DayRowProps {
  stretch: Stretch;
  /** Takes a swapped day back; null where the person may not. */
  onRemove: ((stretch: Stretch) => void) | null;
}

/** A holiday with all its days, or one swapped day. */
export function DayRow({ stretch, onRemove }: DayRowProps) {
  const { exception, holiday } = stretch;
  const notes = [exception !== null ? holiday : null, exception?.note ?? null].filter((note) => note !== null);
  return (
    <li className={rows.row}>
      <span className={rows.words}>
        <span className={rows.name}>{titleOfDay(stretch)}</span>
        <span className={rows.note}>{datesOf(stretch)}</span>
        {notes.map((note) => (
          <span key={note} className={rows.note}>
            {note}
          </span>
        ))}
      </span>
      {exception !== null && <Chip tone={exception.isWorking ? "soon" : "brand"}>{exception.isWorking ? "Đi làm" : "Nghỉ"}</Chip>}
      {exception !== null && onRemove !== null && (
        <IconButton icon={Trash2} label={`Bỏ ngày hoán đổi ${datesOf(stretch)}`} onClick={() => onRemove(stretch)} />
      )}
    </li>
  );
}
