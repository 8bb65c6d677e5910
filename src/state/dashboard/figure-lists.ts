import { ok } from "../../core/result.ts";
import type { Card } from "../../core/board/card.ts";
import type { FigureQuestion, UnitFigures } from "../../core/dashboard/dashboard.ts";
import type { ReportStanding } from "../../core/report/cell-standing.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { listDashboardChanges, type Change, type ChangeQuestion } from "../../data/list-dashboard-changes.ts";
import { listFigureCards } from "../../data/list-figure-cards.ts";
import { listUnitReports } from "../../data/list-unit-reports.ts";
import { rankUnits, type RankingQuestion } from "../../data/rank-units.ts";
import { listBehindFigure } from "./list-behind-figure.ts";

const idOf = ({ id }: { id: string }) => id;

/** The cards behind a figure. */
export const figureCards = listBehindFigure<FigureQuestion, Card>(async (organizationId, question, shown, limit) => {
  const answer = await listFigureCards(organizationId, question, shown.at(-1), limit);
  return answer.ok ? ok({ count: answer.value.count, items: answer.value.cards }) : answer;
}, idOf);

/** The reports of a unit that stand so. */
export const unitReports = listBehindFigure<{ unitId: string; standing: ReportStanding }, ReportRequest>(
  async (_organizationId, { unitId, standing }, shown, limit) => {
    const answer = await listUnitReports(unitId, standing, shown.at(-1), limit);
    return answer.ok ? ok({ count: answer.value.count, items: answer.value.reports }) : answer;
  },
  idOf,
);

/** All units, by what was late. */
export const unitRanking = listBehindFigure<RankingQuestion, UnitFigures>(
  async (organizationId, question, shown, limit) => {
    const answer = await rankUnits(organizationId, question, shown.length, limit);
    return answer.ok ? ok({ count: answer.value.count, items: answer.value.units }) : answer;
  },
  ({ unit }) => unit.id,
);

/** What is new of one kind. */
export const changes = listBehindFigure<ChangeQuestion, Change>(
  (organizationId, question, shown, limit) => listDashboardChanges(organizationId, question, shown.length, limit),
  idOf,
);
