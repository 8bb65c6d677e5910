import { sectionKey, sectionOf, type BoardGroup, type GroupedBoard } from "../../core/board/board-groups.ts";
import type { Card, CardStatus } from "../../core/board/card.ts";

/** What stands below each other in a grouped column. */
export type GroupRow =
  | { kind: "group"; key: string; group: BoardGroup; count: number; open: boolean }
  | { kind: "card"; key: string; card: Card }
  | { kind: "more"; key: string; group: BoardGroup; left: number };

/** More groups than these are folded at first: one looks for a name, not for a card. */
const unfolded = 6;

/** The rows of a column: each group that has cards in it, and the cards of those that are open. */
export function groupRows(board: GroupedBoard, status: CardStatus, toggled: ReadonlySet<string>): GroupRow[] {
  const own = board.groups.filter(({ counts }) => counts[status] > 0);
  return own.flatMap((group): GroupRow[] => {
    const key = sectionKey(status, group.id);
    const open = own.length <= unfolded !== toggled.has(key);
    const { count, cards } = sectionOf(board, status, group);
    const heading: GroupRow = { kind: "group", key: `group ${key}`, group, count, open };
    if (!open) return [heading];
    const left = count - cards.length;
    return [
      heading,
      ...cards.map((card): GroupRow => ({ kind: "card", key: card.id, card })),
      ...(left > 0 ? [{ kind: "more" as const, key: `more ${key}`, group, left }] : []),
    ];
  });
}
