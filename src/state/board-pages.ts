import { atom } from "jotai";
import { appendCards } from "../core/board/place-card.ts";
import type { CardStatus } from "../core/board/card.ts";
import { getColumn } from "../data/get-column.ts";
import { attempt } from "./attempt.ts";
import { boardQuestionAtom, changeBoardAtom, loadedBoardAtom } from "./board.ts";
import { noteVersionAtom, versionAtom } from "./version.ts";

const cardsPerPage = 50;

const rawPagingAtom = atom<ReadonlySet<CardStatus>>(new Set<CardStatus>());

/** Columns whose next page is on the way. */
export const pagingAtom = atom((get) => get(rawPagingAtom));

/** Brings the next page of a column, one at a time; a failure is tried again when the end comes into sight once more. */
export const loadPageAtom = atom(null, async (get, set, status: CardStatus) => {
  const question = get(boardQuestionAtom);
  const board = get(loadedBoardAtom);
  if (question === null || board.status !== "ready" || get(rawPagingAtom).has(status)) return;
  const { count, cards } = board.value.columns[status];
  const last = cards.at(-1);
  if (last === undefined || count <= cards.length) return;

  set(rawPagingAtom, (paging) => new Set([...paging, status]));
  const since = get(versionAtom);
  const answer = await attempt(() => getColumn({ ...question, quarter: board.value.quarter }, status, last.rank, cardsPerPage));
  set(rawPagingAtom, (paging) => new Set([...paging].filter((other) => other !== status)));
  if (!answer.ok || get(boardQuestionAtom) !== question) return;
  set(changeBoardAtom, (held) => appendCards(held, status, answer.value));
  // The page says no version: it is as old as what was known when it was asked for.
  if (since !== null) set(noteVersionAtom, since);
});
