import type { Card, CardStatus } from "../../core/board/card.ts";

/** What the page does when something on the board is tapped or dropped. */
export interface BoardActs {
  onOpenCard: (card: Card) => void;
  onOpenOverdue: () => void;
  onMenu: (card: Card) => void;
  onMove: (card: Card, to: CardStatus, index?: number) => void;
  /** A card was dropped where it may not go. */
  onForbidden: (card: Card, to: CardStatus) => void;
}
