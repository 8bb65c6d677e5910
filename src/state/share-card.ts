import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";
import { describeForShare } from "../core/board/share-words.ts";
import { getPlatform } from "../platform/current.ts";

/** Offers a card to a chat in Zalo, with a link that opens it; tells whether there was a way to do so. */
export const shareCardAtom = atom(null, (_get, _set, card: Card) => {
  const { title, description } = describeForShare(card);
  return getPlatform().share(title, `/cards/${card.id}`, description);
});
