import { atom } from "jotai";
import {
  addToSection,
  findInGroups,
  groupOf,
  placeInGroups,
  sectionKey,
  takeFromGroups,
  type GroupedBoard,
} from "../core/board/board-groups.ts";
import { givenToMe } from "../core/board/board.ts";
import type { CardAct } from "../core/board/card-act.ts";
import { belongsTo } from "../core/board/place-card.ts";
import type { Card, CardStatus } from "../core/board/card.ts";
import { wishCard } from "../core/board/wish-card.ts";
import { getBoardGroups, getGroupCards } from "../data/get-board-groups.ts";
import { attempt } from "./attempt.ts";
import { boardAtom, boardChoiceAtom, boardQuestionAtom } from "./board.ts";
import { createDelayed, longestMs } from "./delayed.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { wishedActsAtom } from "./queue/queue.ts";

const cardsPerPage = 30;
/** So long several changes gather before the counts are asked for again. */
const refreshAfterMs = 1_200;

const rawGroupsAtom = atom<Load<GroupedBoard>>(loading);
const rawAskedAtom = atom<ReadonlySet<string>>(new Set<string>());
const delayedAtom = atom(() => createDelayed(refreshAfterMs, longestMs));
const latestAtom = atom(() => createLatest());
/** Sections in which something has changed that is not known here. */
const staleAtom = atom(() => new Set<string>());

/** The board in groups, as far as it is loaded, with what was done here. */
export const groupsAtom = atom((get): Load<GroupedBoard> => {
  const held = get(rawGroupsAtom);
  if (held.status !== "ready") return held;
  const value = get(wishedActsAtom).reduce(wishInGroups, held.value);
  return value === held.value ? held : { status: "ready", value };
});

function wishInGroups(groups: GroupedBoard, act: CardAct): GroupedBoard {
  const card = findInGroups(groups, act.cardId);
  return card === null ? groups : placeInGroups(groups, wishCard(card, act));
}

/** Sections whose next page is on the way. */
export const askedSectionsAtom = atom((get) => get(rawAskedAtom));

const rawToggledAtom = atom<ReadonlySet<string>>(new Set<string>());

/** Groups that the person folded or unfolded, by `sectionKey`. */
export const toggledGroupsAtom = atom((get) => get(rawToggledAtom));

/** Folds a group in a column, or unfolds it. */
export const toggleGroupAtom = atom(null, (_get, set, key: string) =>
  set(rawToggledAtom, (toggled) =>
    toggled.has(key) ? new Set([...toggled].filter((other) => other !== key)) : new Set([...toggled, key]),
  ),
);

/** Asks for the groups of what the board shows; "anew" forgets the cards of those that were opened. False where no answer came. */
export const openGroupsAtom = atom(null, async (get, set, mode: "anew" | "keep"): Promise<boolean> => {
  const question = get(boardQuestionAtom);
  const by = get(boardChoiceAtom).groupBy;
  if (question === null || by === null) return true;
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getBoardGroups(question, by));
  // Another choice was made meanwhile: its own answer is on the way.
  if (get(boardQuestionAtom) !== question) return true;
  const held = get(rawGroupsAtom);
  if (!answer.ok) {
    if (mode === "anew" || held.status !== "ready") set(rawGroupsAtom, toLoad(answer));
    return false;
  }
  if (!mayShow()) return true;
  const keeps = mode === "keep" && held.status === "ready" && held.value.by === by;
  const sections = keeps ? withoutKeys(held.value.sections, get(staleAtom)) : {};
  get(staleAtom).clear();
  set(rawGroupsAtom, { status: "ready", value: { by, groups: answer.value, sections } });
  return true;
});

/** Shows the groups of another choice from the beginning. */
export const reloadGroupsAtom = atom(null, async (_get, set) => {
  set(rawGroupsAtom, loading);
  set(rawAskedAtom, new Set<string>());
  set(rawToggledAtom, new Set<string>());
  await set(openGroupsAtom, "anew");
});

/** Brings the next page of a group in a column, one at a time. */
export const loadSectionAtom = atom(null, async (get, set, status: CardStatus, groupId: string | null) => {
  const question = get(boardQuestionAtom);
  const held = get(rawGroupsAtom);
  const key = sectionKey(status, groupId);
  if (question === null || held.status !== "ready" || get(rawAskedAtom).has(key)) return;
  const afterRank = held.value.sections[key]?.at(-1)?.rank ?? null;
  const { by } = held.value;
  set(rawAskedAtom, (asked) => new Set([...asked, key]));
  const answer = await attempt(() => getGroupCards(question, { by, groupId, status, afterRank, maxCards: cardsPerPage }));
  set(rawAskedAtom, (asked) => new Set([...asked].filter((other) => other !== key)));
  if (answer.ok && get(boardQuestionAtom) === question) set(changeAtom, (board) => addToSection(board, status, groupId, answer.value));
});

/** Shows a card's new state; one that isn't among the loaded cards makes its group be asked for again, a little later. */
export const patchGroupsAtom = atom(null, (get, set, card: Card) => {
  const held = get(rawGroupsAtom);
  const board = get(boardAtom);
  const { groupBy, planId, unitId } = get(boardChoiceAtom);
  if (held.status !== "ready" || groupBy === null || board.status !== "ready") return;
  const isShown = findInGroups(held.value, card.id) !== null;
  if (isShown) set(changeAtom, (grouped) => placeInGroups(grouped, card));
  // Whether it is still given to the person, the server says.
  if (isShown ? unitId !== givenToMe : !belongsTo(card, board.value.quarter, planId)) return;
  get(staleAtom).add(sectionKey(card.status, groupOf(card, groupBy)));
  get(delayedAtom)(() => void set(openGroupsAtom, "keep"));
});

/** Takes away a card that this person can no longer see; the counts, which may have held it unseen, are asked for a little later. */
export const takeFromGroupsAtom = atom(null, (get, set, cardId: string) => {
  if (get(rawGroupsAtom).status !== "ready") return;
  set(changeAtom, (board) => takeFromGroups(board, cardId));
  get(delayedAtom)(() => void set(openGroupsAtom, "keep"));
});

const changeAtom = atom(null, (get, set, change: (board: GroupedBoard) => GroupedBoard) => {
  const held = get(rawGroupsAtom);
  if (held.status === "ready") set(rawGroupsAtom, { status: "ready", value: change(held.value) });
});

function withoutKeys(sections: GroupedBoard["sections"], keys: ReadonlySet<string>): GroupedBoard["sections"] {
  return Object.fromEntries(Object.entries(sections).filter(([key]) => !keys.has(key)));
}
