import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import { addComment } from "../data/add-comment.ts";
import { refreshDetailAtom } from "./card.ts";
import { wishesAtom } from "./wishes.ts";

/** Adds an «ý kiến xử lý» to a card; answers why it was refused, or null. */
export const addCommentAtom = atom(
  null,
  async (get, set, { cardId, body }: { cardId: string; body: string }): Promise<RefusalCode | null> => {
    const answer = await get(wishesAtom).send(["comment", cardId, body], (requestId) => addComment(cardId, body, requestId));
    if (!answer.ok) return answer.error.code;
    await set(refreshDetailAtom, { id: cardId });
    return null;
  },
);
