import type { BoardFilter } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import type { Deadlines } from "../core/board/deadlines.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { filterArguments } from "./get-board.ts";

/** Open cards of all quarters by last day; `after` is the last card of the page before. */
export function getDeadlines(
  question: BoardFilter & { organizationId: string },
  after: Card | null,
  maxCards: number,
): Promise<Result<Deadlines, Refusal>> {
  const cursor = { after_due: after?.dueOn ?? null, after_id: after?.id ?? null };
  return call<Deadlines>("get_deadlines", { ...filterArguments(question), ...cursor, max_cards: maxCards });
}
