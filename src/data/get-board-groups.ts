import type { BoardGroup, GroupBy } from "../core/board/board-groups.ts";
import type { Card, CardStatus } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { boardArguments, type BoardQuestion } from "./get-board.ts";

/** The groups of a board, and how many cards of each status they hold. */
export function getBoardGroups(question: BoardQuestion, by: GroupBy): Promise<Result<BoardGroup[], Refusal>> {
  return call<BoardGroup[]>("get_board_groups", { ...boardArguments(question), group_by: by });
}

export interface SectionQuestion {
  by: GroupBy;
  groupId: string | null;
  status: CardStatus;
  /** Null asks for the first ones. */
  afterRank: string | null;
  maxCards: number;
}

/** The cards of one group in one column that come after a rank. */
export function getGroupCards(question: BoardQuestion, section: SectionQuestion): Promise<Result<Card[], Refusal>> {
  return call<Card[]>("get_group_cards", {
    ...boardArguments(question),
    group_by: section.by,
    group_id: section.groupId,
    status: section.status,
    after_rank: section.afterRank,
    max_cards: section.maxCards,
  });
}
