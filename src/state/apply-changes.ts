import { atom } from "jotai";
import type { BoardChanges } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { boardMissedAtom, patchBoardAtom, refreshBoardAtom, renewBoardAtom, takeFromBoardAtom } from "./board.ts";
import { openGroupsAtom, patchGroupsAtom, takeFromGroupsAtom } from "./board-groups.ts";
import { openCardAtom, patchDetailAtom, refreshDetailAtom, refreshOpenCardAtom } from "./card.ts";
import { refreshExtensionsAtom } from "./extensions/extension-list.ts";
import { noteFreshCardAtom } from "./fresh-cards.ts";
import { myWorkMissedAtom, patchMyWorkAtom, refreshMyWorkAtom, renewMyWorkAtom, takeFromMyWorkAtom } from "./my-work.ts";
import { tellNewsAtom } from "./news.ts";
import { patchOverdueAtom, renewOverdueAtom, takeFromOverdueAtom } from "./overdue.ts";
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

/** Asks again for every screen that was asked for; true once all of them are shown anew. */
const renewScreensAtom = atom(null, async (_get, set): Promise<boolean> => {
  void set(refreshOpenCardAtom);
  const screens = [set(renewBoardAtom), set(openGroupsAtom, "anew"), set(renewMyWorkAtom), set(renewOverdueAtom)];
  return (await Promise.all(screens)).every(Boolean);
});

/** Asks again for what could not be asked for while the network was away. */
const refreshMissedAtom = atom(null, (get, set) => {
  if (get(boardMissedAtom)) void set(refreshBoardAtom);
  if (get(myWorkMissedAtom)) void set(refreshMyWorkAtom);
  if (get(openCardAtom)?.missed === true) void set(refreshOpenCardAtom);
});

/**
 * Brings every screen up to what a pull brought. Answers true once all of them are: what cannot be told card by card is asked for
 * screen by screen, and until that is shown nobody may take this version for known.
 */
export const applyChangesAtom = atom(null, (get, set, { version, cards, removed, reset, today }: BoardChanges): Promise<boolean> => {
  // On a new day other deadlines press.
  const newDay = today !== get(todayAtom);
  if (newDay) set(todayAtom, today);
  // Opened by a link, the app knew no version: what it shows may be older than this one.
  const outOfReach = reset || newDay || get(versionAtom) === null;
  const shown = outOfReach ? set(renewScreensAtom) : Promise.resolve(true);
  if (!outOfReach) set(refreshMissedAtom);
  // One reason to begin anew is that the person works for fewer units than before.
  if (reset) void set(renewSessionAtom);
  if (newDay || version !== get(versionAtom)) set(tellNewsAtom);
  for (const card of cards) {
    set(showCardAtom, card);
    void set(refreshDetailAtom, card);
  }
  for (const cardId of removed) set(takeAwayAtom, cardId);
  set(refreshExtensionsAtom);
  return shown;
});
