import type { LocalDate } from "../calendar/local-date.ts";
import type { Board, BoardColumn } from "./board.ts";
import { cardStatuses, type Card, type CardStatus } from "./card.ts";
import { isOverdue } from "./deadline-words.ts";

/** The card as a board holds it; null when it isn't among the loaded ones. */
export function findCard(board: Board, cardId: string): Card | null {
  for (const status of cardStatuses) {
    const found = board.columns[status].cards.find(({ id }) => id === cardId);
    if (found) return found;
  }
  return null;
}

/**
 * A board with a card in its place by status and rank; counts follow. A card that isn't among the loaded ones leaves
 * the board as it is: which column counted it before is not known, so the board is asked for again.
 */
export function placeCard(board: Board, card: Card): Board {
  const before = findCard(board, card.id);
  return before === null ? board : insert(takeOut(board, before), card);
}

/** A board without a card; counts follow. */
export function removeCard(board: Board, cardId: string): Board {
  const card = findCard(board, cardId);
  return card === null ? board : takeOut(board, card);
}

function takeOut(board: Board, card: Card): Board {
  const column = board.columns[card.status];
  const cards = column.cards.filter(({ id }) => id !== card.id);
  return withColumn(countOverdue(board, card, -1), card.status, { count: column.count - 1, cards });
}

function insert(board: Board, card: Card): Board {
  const column = board.columns[card.status];
  const count = column.count + 1;
  const counted = countOverdue(board, card, 1);
  const last = column.cards.at(-1);
  const hasMore = column.count > column.cards.length;
  // Beyond the loaded cards it comes with its page.
  if (hasMore && last !== undefined && card.rank > last.rank) return withColumn(counted, card.status, { ...column, count });
  const cards = [...column.cards, card].sort(byRank);
  return withColumn(counted, card.status, { count, cards });
}

/** Ranks are compared as plain strings; equal ones never stand in one column for long. */
export function byRank(one: Card, other: Card): number {
  if (one.rank === other.rank) return one.id < other.id ? -1 : 1;
  return one.rank < other.rank ? -1 : 1;
}

function withColumn(board: Board, status: CardStatus, column: BoardColumn): Board {
  return { ...board, columns: { ...board.columns, [status]: column } };
}

function countOverdue(board: Board, card: Card, step: 1 | -1): Board {
  return isOverdue(card, board.today) ? { ...board, overdue: { ...board.overdue, count: board.overdue.count + step } } : board;
}

/** Adds a further page of a column; cards that are there already keep their newer state. */
export function appendCards(board: Board, status: CardStatus, page: readonly Card[]): Board {
  const column = board.columns[status];
  const fresh = page.filter(({ id }) => findCard(board, id) === null);
  return withColumn(board, status, { ...column, cards: [...column.cards, ...fresh].sort(byRank) });
}

/** A freshly asked board that keeps the pages which were loaded below it, as far as they still follow on. */
export function keepLoadedPages(fresh: Board, held: Board): Board {
  return cardStatuses.reduce((board, status) => {
    const { count, cards } = board.columns[status];
    const last = cards.at(-1);
    if (last === undefined || count <= cards.length) return board;
    return appendCards(
      board,
      status,
      held.columns[status].cards.filter(({ rank }) => rank > last.rank),
    );
  }, fresh);
}

/** Tells whether a card belongs to a quarter and plan that a board shows. */
export function belongsTo(card: Card, quarter: LocalDate, planId: string | null): boolean {
  return card.quarter === quarter && (planId === null || card.planId === planId);
}

/** A board with only so many cards of each column; the rest counts, and comes with its pages. */
export function firstCards(board: Board, perColumn: number): Board {
  return cardStatuses.reduce((cut, status) => {
    const { count, cards } = cut.columns[status];
    return cards.length <= perColumn ? cut : withColumn(cut, status, { count, cards: cards.slice(0, perColumn) });
  }, board);
}
