import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { FourBoxes as Boxes } from "../../core/plan/plan-summary.ts";
import { FourBoxes } from "../../components/four-boxes.tsx";
import styles from "./overviews.module.css";

interface BoxesRowProps {
  name: ReactNode;
  /** At the end of the name's line. */
  aside?: ReactNode;
  note?: string | null;
  counts: Boxes;
  onOpen?: (() => void) | undefined;
  /** Opens the list behind one box; for a row that is not opened as a whole. */
  onOpenBox?: ((box: keyof Boxes) => void) | undefined;
}

/** One line of a list of figures: what it is of, and its four boxes. */
export function BoxesRow({ name, aside, note = null, counts, onOpen, onOpenBox }: BoxesRowProps) {
  const inside = (
    <>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {onOpen && <ChevronRight aria-hidden size={20} className={styles.chevron} />}
      </span>
      <FourBoxes counts={counts} onOpen={onOpenBox} />
      {note !== null && <span className={styles.note}>{note}</span>}
    </>
  );
  return (
    <li>
      {onOpen ? (
        <button type="button" className={styles.row} onClick={onOpen}>
          {inside}
        </button>
      ) : (
        <div className={styles.row}>{inside}</div>
      )}
    </li>
  );
}
