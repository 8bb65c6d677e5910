import { useDroppable } from "@dnd-kit/core";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import { formatNumber } from "../../components/date-words.ts";
import { statusShortNames } from "../../components/status-words.ts";
import type { DropPlace } from "./drop-place.ts";
import styles from "./board.module.css";

interface ColumnChipProps {
  status: CardStatus;
  count: number;
  chosen: boolean;
  lifted: Card | null;
  onClick: () => void;
}

/** One column as a chip. */
export function ColumnChip({ status, count, chosen, lifted, onClick }: ColumnChipProps) {
  const place: DropPlace = { kind: "chip", status, index: 0 };
  const { setNodeRef, isOver } = useDroppable({ id: `chip-${status}`, data: { place } });
  const state = lifted === null ? undefined : mayMove(lifted, status) && lifted.status !== status ? "open" : "closed";
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.chip}
      aria-pressed={chosen}
      data-status={status}
      data-drop={state}
      data-over={isOver}
      onClick={onClick}
    >
      <span className={styles.chipCount}>{formatNumber(count)}</span>
      <span className={styles.chipName}>{statusShortNames[status]}</span>
    </button>
  );
}
