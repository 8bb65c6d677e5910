import type { Card, CardStatus } from "../board/card.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { FourBoxes, PlanSummary } from "../plan/plan-summary.ts";
import type { ReportingPeriod } from "../report/report-duty.ts";
import type { ReportSchedule } from "../report/report-schedule.ts";
import type { PlanTarget } from "./plan-target.ts";
import type { QuarterBoxes } from "./quarter-boxes.ts";

/** The first of a list of cards, and how long it is. */
export interface SomeCards {
  count: number;
  cards: Card[];
}

/** A unit with a part in the cards of a plan. */
export interface PlanUnit {
  id: string;
  name: string;
  /** How many of the cards it supports. */
  supported: number;
  /** Of the cards that it leads. */
  boxes: FourBoxes;
}

/** A duty to report that came out of a plan, with the period that is due next, or else the last one. */
export interface PlanDuty {
  id: string;
  title: string;
  recipient: string | null;
  cadence: ReportSchedule["cadence"];
  period: ReportingPeriod | null;
}

/** The answer of api.get_plan_overview: a plan on one page, as far as the person sees its cards. */
export interface PlanOverview {
  organization: { id: string; name: string };
  today: LocalDate;
  plan: PlanSummary;
  /** The document as it was imported: its key in the bucket `plan-files`, and what it was called; null for pasted text. */
  source: { path: string; name: string | null } | null;
  /** The earliest first. */
  quarters: QuarterBoxes[];
  targets: PlanTarget[];
  /** The worst first, and how many there are in all. */
  units: { count: number; units: PlanUnit[] };
  duties: PlanDuty[];
  overdue: SomeCards;
  can: { writeTargets: boolean };
}

/** A task with its cards, as the plan's page lists it. */
export interface PlanTask {
  id: string;
  position: number;
  section: string;
  title: string;
  timeText: string | null;
  dueOn: LocalDate | null;
  leadUnits: string[];
  supportingUnits: number;
  cards: PlanTaskCard[];
}

export interface PlanTaskCard {
  id: string;
  number: number;
  quarter: LocalDate;
  dueOn: LocalDate | null;
  status: CardStatus;
  completedOn: LocalDate | null;
}
