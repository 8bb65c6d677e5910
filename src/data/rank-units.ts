import type { DashboardChoice, UnitRanking } from "../core/dashboard/dashboard.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { choiceArguments } from "./get-dashboard.ts";

/** What the ranking is asked for: units by how much was late, or by the share of what came due. */
export interface RankingQuestion extends DashboardChoice {
  byShare: boolean;
}

/** Units after so many places. */
export function rankUnits(
  organizationId: string,
  question: RankingQuestion,
  afterPlace: number,
  maxUnits: number,
): Promise<Result<UnitRanking, Refusal>> {
  const page = { by_share: question.byShare, after_place: afterPlace, max_units: maxUnits };
  return call<UnitRanking>("rank_units", { ...choiceArguments(organizationId, question), ...page });
}
