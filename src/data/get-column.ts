import type { Card, CardStatus } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { boardArguments, type BoardQuestion } from "./get-board.ts";

/** The cards of one column that come after a rank. */
export function getColumn(
  question: BoardQuestion,
  status: CardStatus,
  afterRank: string,
  maxCards: number,
): Promise<Result<Card[], Refusal>> {
  return call<Card[]>("get_column", { ...boardArguments(question), status, after_rank: afterRank, max_cards: maxCards });
}
