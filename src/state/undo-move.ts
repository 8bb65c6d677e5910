import { atom } from "jotai";
import { moveNeedsReason } from "../core/board/move-card.ts";
import { undoOf, type UndoMove } from "../core/board/undo-move.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { lastMoveAtom } from "./last-move.ts";
import { moveCardAtom } from "./move-card.ts";
import { roleAtom, todayAtom } from "./session.ts";

/** Stands in the card's history where a step back has to be explained. */
const reason = "Hoàn tác vì chuyển nhầm";

/** How to take back the move of this card that was just carried out; null where that is not offered. */
export const offerUndoAtom = atom(null, (get, _set, cardId: string): UndoMove | null => {
  const last = get(lastMoveAtom);
  const today = get(todayAtom);
  return last === null || today === null || last.after.id !== cardId ? null : undoOf(last.before, last.after, today);
});

/**
 * Takes a move back. It is a move like any other, of the card as it was left: who changed the card meanwhile wins. Answers why it
 * was refused, or null.
 */
export const undoMoveAtom = atom(null, async (get, set, { card, to, rank }: UndoMove): Promise<RefusalCode | null> => {
  const explained = moveNeedsReason(card.status, to, get(roleAtom)) && { reason };
  return set(moveCardAtom, { card, to, rank, ...explained });
});
