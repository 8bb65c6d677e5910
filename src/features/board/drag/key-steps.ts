import { cardStatuses, type CardStatus } from "../../../core/board/card.ts";
import type { BoardOnScreen } from "./board-on-screen.ts";

/** The card hangs so far beside the middle of the one it goes past, so that it is clear on which side of it it lands. */
const beside = 6;

const vertical: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };
const sideways: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowRight: 1 };

/** Arrow keys lead a lifted card from row to row within a column, and sideways from one column to the next. */
export function createKeySteps(screen: BoardOnScreen) {
  let status: CardStatus = "todo";
  let index = 0;

  return {
    begin(at: CardStatus, row: number): void {
      status = at;
      index = row;
    },
    /** Where the upper left corner of the lifted card goes; null for a key that leads nowhere. */
    next(event: KeyboardEvent, box: DOMRect): { x: number; y: number } | null {
      const down = vertical[event.code];
      const aside = sideways[event.code];
      const count = (of: CardStatus) => screen.columns.get(of)?.rows()?.length ?? 0;
      if (down !== undefined && index + down >= 0 && index + down < count(status)) index += down;
      else if (aside !== undefined) {
        const other = cardStatuses[cardStatuses.indexOf(status) + aside];
        if (other === undefined) return null;
        status = other;
        index = Math.max(0, Math.min(index, count(status) - 1));
        screen.turnTo(status);
      } else return null;
      event.preventDefault();
      const middle = screen.bringIntoSight(status, index) + (down ?? -1) * beside;
      const { left, width } = screen.boxOf(status);
      return { x: left + (width - box.width) / 2, y: middle - box.height / 2 };
    },
  };
}
