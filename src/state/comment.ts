import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import { openCardAtom } from "./card.ts";
import { tryActAtom } from "./queue/do-act.ts";

/** Adds an «ý kiến xử lý» to the open card; answers why it was refused, that it waits for the network, or null. */
export const addCommentAtom = atom(
  null,
  async (get, set, { cardId, body }: { cardId: string; body: string }): Promise<RefusalCode | null> => {
    const open = get(openCardAtom);
    const number = open?.id === cardId && open.detail.status === "ready" ? open.detail.value.number : 0;
    return set(tryActAtom, { id: cardId, number }, { kind: "comment", body });
  },
);
