import { atom } from "jotai";
import type { BoardColumn, MyWork } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { getMyWork } from "../data/get-my-work.ts";
import { askUntilShown, type Asked } from "./asked.ts";
import { attempt } from "./attempt.ts";
import { createDelayed, longestMs } from "./delayed.ts";
import { noteFirstAnswerAtom } from "./fresh.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { wishedActsAtom, wishedCardAtom } from "./queue/queue.ts";
import { isUnreachable } from "./reports/unreachable.ts";
import { organizationIdAtom, todayAtom } from "./session.ts";
import { heardVersionAtom, noteVersionAtom } from "./version.ts";

/** The lists of a person's work, in the order in which they press. */
export const workLists = ["overdue", "thisWeek", "thisQuarter", "later"] as const;
export type WorkList = (typeof workLists)[number];

const cardsPerList = 50;
const refreshAfterMs = 1_200;

const rawMyWorkAtom = atom<Load<MyWork>>(loading);
const delayedAtom = atom(() => createDelayed(refreshAfterMs, longestMs));
const latestAtom = atom(() => createLatest());
const rawMissedAtom = atom(false);

/** What the person has to do, by when, with what was done here. */
export const myWorkAtom = atom((get): Load<MyWork> => {
  const held = get(rawMyWorkAtom);
  const acts = get(wishedActsAtom);
  if (held.status !== "ready" || acts.length === 0) return held;
  const wish = get(wishedCardAtom);
  return { status: "ready", value: changeLists(held.value, (list) => list.cards.map(wish).reduce(patchList, list)) };
});

/** The work as this device keeps it. */
export const myWorkCopyAtom = atom((get) => {
  const held = get(rawMyWorkAtom);
  return held.status === "ready" ? { name: "work", value: held.value } : null;
});

/** Shows the work that this device kept, until the server has answered. */
export const showKeptMyWorkAtom = atom(null, (_get, set, value: MyWork) => set(rawMyWorkAtom, { status: "ready", value }));

/** True where it was asked for last without an answer: it is asked for again when the server can be reached. */
export const myWorkMissedAtom = atom((get) => get(rawMissedAtom));

/** Asks for it; what is shown stays until the answer comes. */
export const refreshMyWorkAtom = atom(null, async (_get, set) => {
  if ((await set(askForMyWorkAtom)) === "outdated") set(refreshLaterAtom);
});

/** Asks for it, where it was asked for or is shown, because what is shown is too old to be mended card by card; false where no answer came. */
export const renewMyWorkAtom = atom(null, async (get, set): Promise<boolean> => {
  const wanted = get(latestAtom).asked || get(rawMyWorkAtom).status === "ready";
  return !wanted || askUntilShown(() => set(askForMyWorkAtom));
});

const refreshLaterAtom = atom(null, (get, set) => get(delayedAtom)(() => void set(refreshMyWorkAtom)));

/** Asks for it and shows it, unless the answer is older than what the person did since. */
const askForMyWorkAtom = atom(null, async (get, set): Promise<Asked> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "shown";
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getMyWork(organizationId, cardsPerList));
  const shown = get(rawMyWorkAtom).status === "ready";
  set(rawMissedAtom, !answer.ok && isUnreachable(answer.error.code));
  if (!answer.ok) {
    if (!shown) set(rawMyWorkAtom, toLoad(answer));
    return "unanswered";
  }
  if (shown && answer.value.version < get(heardVersionAtom)) return "outdated";
  if (!mayShow()) return "superseded";
  set(rawMyWorkAtom, toLoad(answer));
  set(todayAtom, answer.value.today);
  set(noteVersionAtom, answer.value.version);
  set(noteFirstAnswerAtom);
  return "shown";
});

/** Shows a card's new state in its list; in which list it belongs now, and the counts, the server says a little later. */
export const patchMyWorkAtom = atom(null, (get, set, card: Card) => {
  const held = get(rawMyWorkAtom);
  if (held.status !== "ready") return;
  set(rawMyWorkAtom, { status: "ready", value: changeLists(held.value, (list) => patchList(list, card)) });
  set(refreshLaterAtom);
});

/** Takes away a card that this person can no longer see; the server says the counts a little later. */
export const takeFromMyWorkAtom = atom(null, (get, set, cardId: string) => {
  const held = get(rawMyWorkAtom);
  if (held.status !== "ready") return;
  set(rawMyWorkAtom, { status: "ready", value: changeLists(held.value, (list) => withoutCard(list, cardId)) });
  set(refreshLaterAtom);
});

function changeLists(work: MyWork, change: (list: BoardColumn) => BoardColumn): MyWork {
  return { ...work, ...Object.fromEntries(workLists.map((list) => [list, change(work[list])])) };
}

function withoutCard({ count, cards }: BoardColumn, cardId: string): BoardColumn {
  const left = cards.filter(({ id }) => id !== cardId);
  return { count: count - (cards.length - left.length), cards: left };
}

function patchList({ count, cards }: BoardColumn, card: Card): BoardColumn {
  const shown = cards.some(({ id, version }) => id === card.id && version <= card.version);
  if (!shown) return { count, cards };
  if (card.status === "done") return withoutCard({ count, cards }, card.id);
  return { count, cards: cards.map((other) => (other.id === card.id ? card : other)) };
}
