import type { CardStatus } from "../../core/board/card.ts";

/** Where a card can be dropped: on a chip, on a card (before or behind it), or on the rest of a column. */
export interface DropPlace {
  kind: "chip" | "card" | "column";
  status: CardStatus;
  /** Place of the card in its column; of a column its length. */
  index: number;
}

/** Reads the place that a drop target was made with. */
export function readPlace(data: Record<string, unknown> | undefined): DropPlace | null {
  return (data?.place as DropPlace | undefined) ?? null;
}
