import { useAtomValue } from "jotai";
import { useEffect, useRef } from "react";
import type { CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import { formatNumber } from "../../components/date-words.ts";
import { statusShortNames } from "../../components/status-words.ts";
import { dragAtoms, liftedAtom } from "../../state/board-drag.ts";
import type { BoardOnScreen } from "./drag/board-on-screen.ts";
import styles from "./board.module.css";

interface ColumnChipProps {
  status: CardStatus;
  count: number;
  chosen: boolean;
  screen: BoardOnScreen;
  onClick: () => void;
}

/** One column as a chip; a card can be dropped on it. */
export function ColumnChip({ status, count, chosen, screen, onClick }: ColumnChipProps) {
  const lifted = useAtomValue(liftedAtom);
  const over = useAtomValue(dragAtoms[status].overChip);
  const chip = useRef<HTMLButtonElement>(null);
  const state = lifted === null ? undefined : mayMove(lifted, status) && lifted.status !== status ? "open" : "closed";

  useEffect(() => {
    if (chip.current) screen.chips.set(status, chip.current);
    return () => void screen.chips.delete(status);
  }, [screen, status]);

  return (
    <button
      ref={chip}
      type="button"
      className={styles.chip}
      aria-pressed={chosen}
      data-status={status}
      data-drop={state}
      data-over={over}
      onClick={onClick}
    >
      <span className={styles.chipCount}>{formatNumber(count)}</span>
      <span className={styles.chipName}>{statusShortNames[status]}</span>
    </button>
  );
}
