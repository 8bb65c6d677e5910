import type { Board, BoardFilter } from "../core/board/board.ts";
import { soonDays } from "../core/board/deadline-words.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What part of an organization's cards a board shows; `quarter` null is the current one. */
export interface BoardQuestion extends BoardFilter {
  organizationId: string;
  quarter: LocalDate | null;
  /** Only what is open and due soon. */
  soon: boolean;
}

/** The arguments that every function over a board shares. */
export function filterArguments({ organizationId, planId, unitId, mine }: BoardFilter & { organizationId: string }) {
  return { organization_id: organizationId, plan_id: planId, unit_id: unitId, mine };
}

/** The same with the quarter and what is due soon, which the lists beside the board do not know. */
export function boardArguments({ quarter, soon, ...question }: BoardQuestion) {
  return { ...filterArguments(question), quarter, due_within: soon ? soonDays : null };
}

/** The first screen of a board: its columns with counts and their first cards. */
export function getBoard(question: BoardQuestion, perColumn: number): Promise<Result<Board, Refusal>> {
  return call<Board>("get_board", { ...boardArguments(question), per_column: perColumn });
}
