import type { Card } from "../core/board/card.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { FigureBox, FigureCards } from "../core/dashboard/dashboard.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Which cards: those behind a figure, of quarters from … to (null: without end), of a plan, led by a unit. */
export interface FigureQuestion {
  box: FigureBox;
  firstQuarter: LocalDate | null;
  lastQuarter: LocalDate | null;
  planId: string | null;
  unitId: string | null;
  /** Also what those below the unit lead. */
  withBelow: boolean;
}

/** The cards behind a figure, the earliest last day first; those after `last`. */
export function listDashboardCards(
  organizationId: string,
  question: FigureQuestion,
  last: Card | undefined,
  maxCards: number,
): Promise<Result<FigureCards, Refusal>> {
  return call<FigureCards>("list_dashboard_cards", {
    organization_id: organizationId,
    box: question.box,
    first_quarter: question.firstQuarter,
    last_quarter: question.lastQuarter,
    plan_id: question.planId,
    unit_id: question.unitId,
    with_below: question.withBelow,
    after_due: last?.dueOn ?? null,
    after_id: last?.id ?? null,
    max_cards: maxCards,
  });
}
