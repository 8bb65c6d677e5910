import { atom } from "jotai";
import type { BoardChanges } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { boardAtom, boardMissedAtom, patchBoardAtom, refreshBoardAtom, takeFromBoardAtom } from "./board.ts";
import { openGroupsAtom, patchGroupsAtom, takeFromGroupsAtom } from "./board-groups.ts";
import { openCardAtom, patchDetailAtom, refreshDetailAtom, refreshOpenCardAtom } from "./card.ts";
import { refreshExtensionsAtom } from "./extensions/extension-list.ts";
import { noteFreshCardAtom } from "./fresh-cards.ts";
import { myWorkAtom, myWorkMissedAtom, patchMyWorkAtom, refreshMyWorkAtom, takeFromMyWorkAtom } from "./my-work.ts";
import { tellNewsAtom } from "./news.ts";
import { patchOverdueAtom, refreshOverdueAtom, takeFromOverdueAtom } from "./overdue.ts";
import { renewSessionAtom, todayAtom } from "./session.ts";
import { versionAtom } from "./version.ts";

/** Shows a card's new state on every screen that holds it. */
export const showCardAtom = atom(null, (_get, set, card: Card) => {
  set(patchBoardAtom, card);
  set(patchGroupsAtom, card);
  set(patchMyWorkAtom, card);
  set(patchOverdueAtom, card);
  set(patchDetailAtom, card);
  set(noteFreshCardAtom, card.id, card);
});

/** Takes a card that this person can no longer see off every screen; its own page says so. */
const takeAwayAtom = atom(null, (_get, set, cardId: string) => {
  set(takeFromBoardAtom, cardId);
  set(takeFromGroupsAtom, cardId);
  set(takeFromMyWorkAtom, cardId);
  set(takeFromOverdueAtom, cardId);
  set(noteFreshCardAtom, cardId, null);
  void set(refreshDetailAtom, { id: cardId });
});

/** Asks again for every screen that holds something. */
const refreshScreensAtom = atom(null, (get, set) => {
  if (get(boardAtom).status === "ready") void set(refreshBoardAtom, "dropped");
  void set(openGroupsAtom, "anew");
  if (get(myWorkAtom).status === "ready") void set(refreshMyWorkAtom);
  set(refreshOverdueAtom);
  void set(refreshOpenCardAtom);
});

/** Asks again for what could not be asked for while the network was away. */
const refreshMissedAtom = atom(null, (get, set) => {
  if (get(boardMissedAtom)) void set(refreshBoardAtom);
  if (get(myWorkMissedAtom)) void set(refreshMyWorkAtom);
  if (get(openCardAtom)?.missed === true) void set(refreshOpenCardAtom);
});

/** Brings every screen up to what a pull brought. */
export const applyChangesAtom = atom(null, (get, set, { version, cards, removed, reset, today }: BoardChanges) => {
  // On a new day other deadlines press.
  const newDay = today !== get(todayAtom);
  if (newDay) set(todayAtom, today);
  // Opened by a link, the app knew no version: what it shows may be older than this one.
  if (reset || newDay || get(versionAtom) === null) set(refreshScreensAtom);
  else set(refreshMissedAtom);
  // One reason to begin anew is that the person works for fewer units than before.
  if (reset) void set(renewSessionAtom);
  if (newDay || version !== get(versionAtom)) set(tellNewsAtom);
  for (const card of cards) {
    set(showCardAtom, card);
    void set(refreshDetailAtom, card);
  }
  for (const cardId of removed) set(takeAwayAtom, cardId);
  set(refreshExtensionsAtom);
});
