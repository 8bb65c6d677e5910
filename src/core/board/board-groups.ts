import type { BoardColumn } from "./board.ts";
import type { Card, CardStatus } from "./card.ts";
import { byRank } from "./place-card.ts";

/** What the cards of a column are put together by. */
export type GroupBy = "unit" | "plan";

/** One group of a board, and how many cards of each status it holds; an answer of api.get_board_groups. */
export interface BoardGroup {
  /** The unit or the plan; null for what no unit leads. */
  id: string | null;
  name: string | null;
  /** The number of the plan's document. */
  note: string | null;
  counts: Record<CardStatus, number>;
}

/** A board in groups: how many cards each holds, and the cards of those that were opened. */
export interface GroupedBoard {
  by: GroupBy;
  groups: BoardGroup[];
  /** The loaded cards of a group in a column, by `sectionKey`, in board order. */
  sections: Readonly<Record<string, Card[]>>;
}

/** Names a group in a column. */
export function sectionKey(status: CardStatus, groupId: string | null): string {
  return `${status} ${groupId ?? ""}`;
}

/** A group in a column: its count, and as many of its cards as are loaded. */
export function sectionOf({ sections }: GroupedBoard, status: CardStatus, { id, counts }: BoardGroup): BoardColumn {
  return { count: counts[status], cards: sections[sectionKey(status, id)] ?? [] };
}

/** The group in which a card stands. */
export function groupOf(card: Card, by: GroupBy): string | null {
  return by === "plan" ? card.planId : (card.leadUnit?.id ?? null);
}

/** The card as a grouped board holds it; null when it isn't among the loaded ones. */
export function findInGroups({ sections }: GroupedBoard, cardId: string): Card | null {
  for (const cards of Object.values(sections)) {
    const found = cards.find(({ id }) => id === cardId);
    if (found) return found;
  }
  return null;
}

/** A grouped board with a card in its place; one that isn't among the loaded cards, or is older than what is shown, changes nothing. */
export function placeInGroups(board: GroupedBoard, card: Card): GroupedBoard {
  const before = findInGroups(board, card.id);
  return before === null || before.version > card.version ? board : putIn(takeFromGroups(board, card.id), card);
}

/** A grouped board without a card; counts follow. */
export function takeFromGroups(board: GroupedBoard, cardId: string): GroupedBoard {
  const card = findInGroups(board, cardId);
  if (card === null) return board;
  const key = sectionKey(card.status, groupOf(card, board.by));
  const cards = (board.sections[key] ?? []).filter(({ id }) => id !== cardId);
  return { ...count(board, card, -1), sections: { ...board.sections, [key]: cards } };
}

/** A grouped board with a further page of a section. */
export function addToSection(board: GroupedBoard, status: CardStatus, groupId: string | null, page: readonly Card[]): GroupedBoard {
  const key = sectionKey(status, groupId);
  const held = board.sections[key] ?? [];
  const fresh = page.filter(({ id }) => findInGroups(board, id) === null);
  return { ...board, sections: { ...board.sections, [key]: [...held, ...fresh].sort(byRank) } };
}

function putIn(board: GroupedBoard, card: Card): GroupedBoard {
  const groupId = groupOf(card, board.by);
  const group = board.groups.find(({ id }) => id === groupId);
  const held = board.sections[sectionKey(card.status, groupId)] ?? [];
  const last = held.at(-1);
  const counted = count(board, card, 1);
  // Beyond the loaded cards it comes with its page.
  const hasMore = group !== undefined && group.counts[card.status] > held.length;
  return hasMore && (last === undefined || card.rank > last.rank) ? counted : addToSection(counted, card.status, groupId, [card]);
}

function count(board: GroupedBoard, card: Card, step: 1 | -1): GroupedBoard {
  const groupId = groupOf(card, board.by);
  const groups = board.groups.map((group) =>
    group.id === groupId ? { ...group, counts: { ...group.counts, [card.status]: group.counts[card.status] + step } } : group,
  );
  return { ...board, groups };
}
