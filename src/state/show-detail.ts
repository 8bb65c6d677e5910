import { atom } from "jotai";
import type { CardDetail } from "../core/board/card.ts";
import { lineOfCard } from "../core/board/line-of-card.ts";
import { showCardAtom } from "./apply-changes.ts";
import { patchDetailAtom } from "./card.ts";

/** Shows what the server answered about a card: on its page whole, in lists as they hold it. */
export const showDetailAtom = atom(null, (_get, set, detail: CardDetail) => {
  set(showCardAtom, lineOfCard(detail));
  set(patchDetailAtom, detail);
});
