import type { LocalDate } from "../calendar/local-date.ts";
import type { ExtensionStatus } from "../board/extension.ts";
import type { Role } from "../organization/organization.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";
import type { ReportCounts } from "../report/report-duty.ts";
import type { ReportRequest } from "../report/report-request.ts";
import type { SomeCards } from "./plan-overview.ts";
import type { QuarterBoxes } from "./quarter-boxes.ts";

/** A request of a unit for a later deadline, of a card or of a report. */
export interface UnitExtension {
  id: string;
  status: Exclude<ExtensionStatus, "withdrawn">;
  title: string;
  fromDue: LocalDate;
  askedDue: LocalDate;
  decidedDue: LocalDate | null;
  cardId: string | null;
  reportRequestId: string | null;
}

/** The answer of api.get_unit_overview: a unit, with all below it, on one page. */
export interface UnitOverview {
  organization: { id: string; name: string };
  today: LocalDate;
  unit: { id: string; name: string; shortName: string | null };
  parent: { id: string; name: string } | null;
  below: { id: string; name: string }[];
  /** Who works in the unit itself, its head first, and how many in all. */
  people: { count: number; people: { id: string; name: string; role: Role }[] };
  /** Of the cards that it leads; the earliest first. */
  quarters: QuarterBoxes[];
  /** Of the cards that it supports. */
  supported: FourBoxes;
  /** Of the cards that it leads, as the next. */
  overdue: SomeCards;
  soon: SomeCards;
  /** Those due within the year by how they stand, and the next ones to hand in. */
  reports: { counts: ReportCounts; open: ReportRequest[] };
  /** How many wait, were granted and were refused; those that wait first. */
  extensions: { waiting: number; granted: number; refused: number; extensions: UnitExtension[] };
  can: { nudge: boolean };
}
