import type { Card } from "../core/board/card.ts";
import type { FigureCards, FigureQuestion } from "../core/dashboard/dashboard.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The cards behind a figure, the earliest last day first; those after `last`. */
export function listFigureCards(
  organizationId: string,
  { of, box, firstQuarter, lastQuarter, planId, unitId, part }: FigureQuestion,
  last: Card | undefined,
  maxCards: number,
): Promise<Result<FigureCards, Refusal>> {
  const page = {
    box,
    first_quarter: firstQuarter,
    last_quarter: lastQuarter,
    after_due: last?.dueOn ?? null,
    after_id: last?.id ?? null,
    max_cards: maxCards,
  };
  switch (of) {
    case "dashboard":
      return call("list_dashboard_cards", { organization_id: organizationId, plan_id: planId, unit_id: unitId, ...page });
    case "unit":
      return call("list_unit_cards", { unit_id: unitId, part, ...page });
    case "plan":
      return call("list_plan_cards", { plan_id: planId, unit_id: unitId, part, ...page });
  }
}
