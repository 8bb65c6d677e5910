import type { BoardFilter } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { filterArguments } from "./get-board.ts";

/** Where the next page of overdue cards begins. */
export interface OverdueCursor {
  due: LocalDate;
  id: string;
}

/** Overdue cards of all quarters, the most late first. */
export function getOverdue(
  question: BoardFilter & { organizationId: string },
  after: OverdueCursor | null,
  maxCards: number,
): Promise<Result<Card[], Refusal>> {
  const cursor = { after_due: after?.due ?? null, after_id: after?.id ?? null };
  return call<Card[]>("get_overdue", { ...filterArguments(question), ...cursor, max_cards: maxCards });
}
