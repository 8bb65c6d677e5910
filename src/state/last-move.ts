import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";

interface LastMove {
  before: Card;
  /** As the server answered. */
  after: Card;
}

const rawLastMoveAtom = atom<LastMove | null>(null);

/** The move that the server carried out last on this device. */
export const lastMoveAtom = atom(
  (get) => get(rawLastMoveAtom),
  (_get, set, move: LastMove) => set(rawLastMoveAtom, move),
);
