import type { LocalDate } from "../calendar/local-date.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";
import type { FigureDefinition, ReportCounts } from "./report-duty.ts";
import type { ReportCard } from "./report-request.ts";
import type { ReportPeriod } from "./report-schedule.ts";

/** What is taken from each unit, and what the collecting body writes itself. */
export type UnitSection = "results" | "difficulties" | "proposals";
export type OwnSection = "opening" | "closing";

/** The head and foot of the document upward, as the coordinator wrote them; what is null is composed or left blank. */
export interface ReportHead {
  parentBody: string | null;
  issuer: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: LocalDate | null;
  subject: string | null;
  addressees: string[];
  authority: string | null;
  signerTitle: string | null;
  signerName: string | null;
  recipients: string[];
}

/** A text in the consolidated report: of a unit, or (unitId null) of the collecting body. */
export interface ConsolidationText {
  unitId: string | null;
  section: UnitSection | OwnSection;
  text: string;
  /** Whether somebody changed what the unit had sent. */
  edited: boolean;
  /** 0 for a text that nobody has written. */
  version: number;
}

/** How a unit stands in the consolidation. `change` is what it has sent, or had taken back, since it was taken in. */
export interface ConsolidatedUnit {
  id: string;
  name: string;
  /** Được miễn báo cáo kỳ này. */
  excluded: boolean;
  /** The submission that is in the report. */
  taken: { submissionId: string; round: number; submittedOn: LocalDate; daysLate: number; boxes: FourBoxes } | null;
  change: "new" | "newer" | "taken_back" | null;
  /** The texts of what came since, beside those that are in the report; null where there are none. */
  offered: Record<UnitSection, string> | null;
}

/** A figure over all units taken in. */
export interface ConsolidatedFigure extends FigureDefinition {
  /** Null where no unit gave one. */
  total: number | null;
  byUnit: { unitId: string; value: number }[];
}

/** The answer of api.get_consolidation. */
export interface Consolidation {
  id: string;
  organizationId: string;
  dutyId: string;
  version: number;
  title: string;
  recipient: string | null;
  organizationName: string;
  collector: string | null;
  plan: { number: number; documentNumber: string | null; issuedOn: LocalDate | null; issuer: string | null; title: string } | null;
  period: ReportPeriod & { id: string; counts: ReportCounts };
  head: ReportHead | null;
  boxes: FourBoxes;
  figures: ConsolidatedFigure[];
  units: ConsolidatedUnit[];
  texts: ConsolidationText[];
  /** The collector's own report upward for the same period; null where the duty has none. */
  upward: { requestId: string; number: number; dueOn: LocalDate; status: string } | null;
  canEdit: boolean;
}

/** The answer of api.get_consolidation_tasks: the cards that the units reported, with their unit. */
export interface ConsolidatedTask extends ReportCard {
  unitId: string;
  unitName: string;
}
