import { atom } from "jotai";
import type { BoardChanges } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { patchBoardAtom, takeFromBoardAtom } from "./board.ts";
import { patchDetailAtom, refreshDetailAtom } from "./card.ts";
import { patchMyWorkAtom } from "./my-work.ts";
import { patchOverdueAtom } from "./overdue.ts";

/** Shows a card's new state on every screen that holds it. */
export const showCardAtom = atom(null, (_get, set, card: Card) => {
  set(patchBoardAtom, card);
  set(patchMyWorkAtom, card);
  set(patchOverdueAtom, card);
  set(patchDetailAtom, card);
});

/** Brings every screen up to what a pull brought. */
export const applyChangesAtom = atom(null, (_get, set, { cards, removed }: BoardChanges) => {
  for (const card of cards) {
    set(showCardAtom, card);
    void set(refreshDetailAtom, card);
  }
  for (const cardId of removed) set(takeFromBoardAtom, cardId);
});
