import { atom } from "jotai";
import { givenToMe, type Board } from "../core/board/board.ts";
import type { CardAct } from "../core/board/card-act.ts";
import { belongsTo, findCard, firstCards, keepLoadedPages, placeCard, removeCard } from "../core/board/place-card.ts";
import type { Card } from "../core/board/card.ts";
import { wishCard } from "../core/board/wish-card.ts";
import { wholeBoard, type BoardChoice } from "../core/board/saved-filter.ts";
import { getBoard, type BoardQuestion } from "../data/get-board.ts";
import { askUntilShown, type Asked } from "./asked.ts";
import { attempt } from "./attempt.ts";
import { createDelayed, longestMs } from "./delayed.ts";
import { noteFirstAnswerAtom } from "./fresh.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { organizationIdAtom, todayAtom } from "./session.ts";
import { wishedActsAtom } from "./queue/queue.ts";
import { isUnreachable } from "./reports/unreachable.ts";
import { heardVersionAtom, noteVersionAtom } from "./version.ts";

const cardsPerColumn = 30;
const cardsKeptPerColumn = 50;
/** So long several changes gather before the counts are asked for again. */
const refreshAfterMs = 1_200;

const rawBoardAtom = atom<Load<Board>>(loading);
const rawChoiceAtom = atom<BoardChoice>(wholeBoard);
const delayedAtom = atom(() => createDelayed(refreshAfterMs, longestMs));
const latestAtom = atom(() => createLatest());
const rawMissedAtom = atom(false);

/** The board as the server told it, as far as it is loaded. */
export const loadedBoardAtom = atom((get) => get(rawBoardAtom));

/** The board as it is shown: as far as it is loaded, with what was done here, on the day that it is. */
export const boardAtom = atom((get): Load<Board> => {
  const held = get(rawBoardAtom);
  if (held.status !== "ready") return held;
  const today = get(todayAtom) ?? held.value.today;
  const board = get(wishedActsAtom).reduce(wishOnBoard, held.value);
  return board === held.value && today === board.today ? held : { status: "ready", value: { ...board, today } };
});

function wishOnBoard(board: Board, act: CardAct): Board {
  const card = findCard(board, act.cardId);
  const wished = card === null ? null : wishCard(card, act);
  return wished === null || wished === card ? board : placeCard(board, wished);
}

/** A board as this device keeps it, with what it was asked for. */
export interface BoardCopy {
  choice: BoardChoice;
  board: Board;
}

/** The board as it is kept: the first cards of each column. */
export const boardCopyAtom = atom((get) => {
  const held = get(rawBoardAtom);
  if (held.status !== "ready") return null;
  const value: BoardCopy = { choice: get(rawChoiceAtom), board: firstCards(held.value, cardsKeptPerColumn) };
  return { name: "board", value };
});

/** Shows the board that this device kept, until the server has answered. */
export const showKeptBoardAtom = atom(null, (_get, set, { choice, board }: BoardCopy) => {
  set(rawChoiceAtom, choice);
  set(rawBoardAtom, { status: "ready", value: board });
});

/** What the board is asked for. */
export const boardChoiceAtom = atom((get) => get(rawChoiceAtom));

/** The same with its organization; null before anybody is signed in. */
export const boardQuestionAtom = atom<BoardQuestion | null>((get) => {
  const organizationId = get(organizationIdAtom);
  return organizationId === null ? null : { organizationId, ...get(rawChoiceAtom) };
});

/** True where the board was asked for last without an answer: it is asked for again when the server can be reached. */
export const boardMissedAtom = atom((get) => get(rawMissedAtom));

/** Asks for the board and shows it; what is shown stays until the answer comes, with its further pages. */
export const refreshBoardAtom = atom(null, async (_get, set) => {
  const asked = await set(askForBoardAtom, keepLoadedPages);
  if (asked === "outdated") set(refreshLaterAtom);
});

/**
 * Asks for the board, where it was asked for or is shown, because what is shown is too old to be mended card by card: no further page stays. False where no answer came.
 */
export const renewBoardAtom = atom(null, async (get, set): Promise<boolean> => {
  const wanted = get(latestAtom).asked || get(rawBoardAtom).status === "ready";
  return !wanted || askUntilShown(() => set(askForBoardAtom, (fresh) => fresh));
});

const refreshLaterAtom = atom(null, (get, set) => get(delayedAtom)(() => void set(refreshBoardAtom)));

/** Asks for the board and shows it, unless the answer is older than what the person did since. */
const askForBoardAtom = atom(null, async (get, set, join: (fresh: Board, held: Board) => Board): Promise<Asked> => {
  const question = get(boardQuestionAtom);
  if (question === null) return "shown";
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getBoard(question, cardsPerColumn));
  // Another choice was made meanwhile: its own answer is on the way.
  if (get(boardQuestionAtom) !== question) return "shown";
  const held = get(rawBoardAtom);
  set(rawMissedAtom, !answer.ok && isUnreachable(answer.error.code));
  if (!answer.ok) {
    if (held.status !== "ready") set(rawBoardAtom, toLoad(answer));
    return "unanswered";
  }
  if (held.status === "ready" && answer.value.version < get(heardVersionAtom)) return "outdated";
  if (!mayShow()) return "superseded";
  const joins = held.status === "ready" && held.value.quarter === answer.value.quarter;
  set(rawBoardAtom, { status: "ready", value: joins ? join(answer.value, held.value) : answer.value });
  set(todayAtom, answer.value.today);
  set(noteVersionAtom, answer.value.version);
  set(noteFirstAnswerAtom);
  return "shown";
});

/** Asks for the board from the beginning. */
export const reloadBoardAtom = atom(null, async (_get, set) => {
  set(rawBoardAtom, loading);
  await set(refreshBoardAtom);
});

/** Changes what the board shows. */
export const chooseBoardAtom = atom(null, async (get, set, choice: Partial<BoardChoice>) => {
  set(rawChoiceAtom, { ...get(rawChoiceAtom), ...choice });
  await set(reloadBoardAtom);
});

/** Changes the loaded board, if there is one. */
export const changeBoardAtom = atom(null, (get, set, change: (board: Board) => Board) => {
  const held = get(rawBoardAtom);
  if (held.status === "ready") set(rawBoardAtom, { status: "ready", value: change(held.value) });
});

/** Shows a card's new state; one that isn't among the loaded cards makes the board ask again, a little later. */
export const patchBoardAtom = atom(null, (get, set, card: Card) => {
  const held = get(rawBoardAtom);
  if (held.status !== "ready") return;
  const before = findCard(held.value, card.id);
  if (before !== null && before.version > card.version) return;
  if (before !== null && belongsTo(card, held.value.quarter, get(rawChoiceAtom).planId)) {
    set(changeBoardAtom, (board) => placeCard(board, card));
    // Whether it is still given to the person, the server says.
    if (get(rawChoiceAtom).unitId === givenToMe) set(refreshLaterAtom);
  } else set(refreshLaterAtom);
});

/** Takes away a card that this person can no longer see; the counts, which may have held it unseen, are asked for a little later. */
export const takeFromBoardAtom = atom(null, (get, set, cardId: string) => {
  if (get(rawBoardAtom).status !== "ready") return;
  set(changeBoardAtom, (board) => removeCard(board, cardId));
  set(refreshLaterAtom);
});
