import type { Card } from "../board/card.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";
import type { ReportingPeriod } from "../report/report-duty.ts";

/** A quarter, its year, or everything. */
export type DashboardSpan = "quarter" | "year" | "all";

/** What Điều hành is asked to show; `quarter` null is the current one. */
export interface DashboardChoice {
  span: DashboardSpan;
  quarter: LocalDate | null;
  planId: string | null;
}

/** The four boxes, and how many cards kept their last day (`kept`) of those whose last day has passed (`pastDue`). */
export interface Figures extends FourBoxes {
  pastDue: number;
  kept: number;
}

/** Which cards stand behind a figure; `late` are those that were late and those that are. */
export type FigureBox = keyof Figures | "late" | "soon" | "all";

/** Which cards a figure counts; quarters null are without end. */
export interface FigureQuestion {
  /** Who counts: Điều hành what units lead, the page of a unit what it and those below it do, the page of a plan all that the person sees. */
  of: "dashboard" | "unit" | "plan";
  box: FigureBox;
  firstQuarter: LocalDate | null;
  lastQuarter: LocalDate | null;
  planId: string | null;
  unitId: string | null;
  /** What the unit leads, what it only supports, or both. */
  part: "lead" | "support" | null;
}

export interface QuarterFigures {
  quarter: LocalDate;
  figures: Figures;
}

/** How the cards stand that a unit leads itself. */
export interface UnitFigures {
  unit: { id: string; name: string };
  figures: Figures;
}

/** A kind of news since the last visit. */
export type ChangeKind = "late" | "finished" | "reports" | "extensions";

export interface DashboardChanges {
  /** ISO instant; sent back with `sinceOn` to see the list behind a count. */
  since: string;
  sinceOn: LocalDate;
  /** There was no visit before: what is new within a week. */
  first: boolean;
  counts: Record<ChangeKind, number>;
}

/** A period of reports, with how many units have handed in. */
export interface ReportInHand {
  dutyId: string;
  title: string;
  period: ReportingPeriod;
}

/** The answer of api.get_dashboard. */
export interface Dashboard {
  version: number;
  today: LocalDate;
  /** True for whoever sees the whole organization; a unit head sees the own units. */
  whole: boolean;
  span: DashboardSpan;
  quarter: LocalDate;
  /** Null where everything is looked at. */
  firstQuarter: LocalDate | null;
  lastQuarter: LocalDate | null;
  cards: {
    figures: Figures;
    /** The last day of the card that is late the longest. */
    worstDueOn: LocalDate | null;
    /** Overdue cards of all quarters: those that can be pressed for. */
    allOverdue: number;
    /** Overdue cards of quarters before these. */
    earlierOverdue: number;
    quarters: LocalDate[];
    /** The quarters until now, the earliest first, at most eight. */
    trend: QuarterFigures[];
  };
  units: { count: number; withLate: number; top: UnitFigures[] };
  reports: { count: number; periods: ReportInHand[] };
  changes: DashboardChanges;
}

/** The answer of api.rank_units. */
export interface UnitRanking {
  count: number;
  units: UnitFigures[];
}

/** The answer of api.list_dashboard_cards, list_unit_cards and list_plan_cards. */
export interface FigureCards {
  count: number;
  cards: Card[];
}
