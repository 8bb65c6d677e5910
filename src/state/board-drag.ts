import { atom } from "jotai";
import type { Card, CardStatus } from "../core/board/card.ts";

/** Where the lifted card would go if it were dropped now. */
export interface Landing {
  status: CardStatus;
  /** Upon the column's chip: to the card's own place by number. */
  chip: boolean;
  /** Before which card of the column; null where only the status changes. */
  index: number | null;
  /** How far down in the column the line is drawn that shows the place; null where there is none to show. */
  line: number | null;
}

const rawLiftedAtom = atom<Card | null>(null);
const rawLandingAtom = atom<Landing | null>(null);

/** The card that hangs on the finger; putting it down forgets where it would have gone. */
export const liftedAtom = atom(
  (get) => get(rawLiftedAtom),
  (_get, set, card: Card | null) => {
    set(rawLiftedAtom, card);
    set(rawLandingAtom, null);
  },
);

/** Where it would go; the same place again changes nothing, so that nothing is drawn anew. */
export const landingAtom = atom(
  (get) => get(rawLandingAtom),
  (get, set, landing: Landing | null) => {
    if (!isSame(get(rawLandingAtom), landing)) set(rawLandingAtom, landing);
  },
);

function isSame(one: Landing | null, other: Landing | null): boolean {
  if (one === null || other === null) return one === other;
  return one.status === other.status && one.chip === other.chip && one.index === other.index && one.line === other.line;
}

const lineIn = (status: CardStatus) =>
  atom((get) => {
    const landing = get(rawLandingAtom);
    return landing?.status === status && !landing.chip ? landing.line : null;
  });
const isOver = (status: CardStatus, chip: boolean) =>
  atom((get) => {
    const landing = get(rawLandingAtom);
    return landing?.status === status && landing.chip === chip;
  });

/** For each column: how far down the line stands, whether the card hangs over the column, and whether over its chip. */
export const dragAtoms = {
  todo: { line: lineIn("todo"), over: isOver("todo", false), overChip: isOver("todo", true) },
  doing: { line: lineIn("doing"), over: isOver("doing", false), overChip: isOver("doing", true) },
  review: { line: lineIn("review"), over: isOver("review", false), overChip: isOver("review", true) },
  done: { line: lineIn("done"), over: isOver("done", false), overChip: isOver("done", true) },
} satisfies Record<CardStatus, unknown>;
