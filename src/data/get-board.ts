import type { Board, BoardFilter } from "../core/board/board.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What part of an organization's cards a board shows; `quarter` null is the current one. */
export interface BoardQuestion extends BoardFilter {
  organizationId: string;
  quarter: LocalDate | null;
}

/** The arguments that every function over a board shares. */
export function filterArguments({ organizationId, planId, unitId, mine }: Omit<BoardQuestion, "quarter">) {
  return { organization_id: organizationId, plan_id: planId, unit_id: unitId, mine };
}

/** The first screen of a board: its columns with counts and their first cards. */
export function getBoard(question: BoardQuestion, perColumn: number): Promise<Result<Board, Refusal>> {
  return call<Board>("get_board", { ...filterArguments(question), quarter: question.quarter, per_column: perColumn });
}
