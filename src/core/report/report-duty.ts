import type { LocalDate } from "../calendar/local-date.ts";
import type { ReportPeriod, ReportSchedule } from "./report-schedule.ts";

/** How the figures of the units become one: sum, average, or the one that was handed in last. */
export type FigureCombination = "sum" | "average" | "last";

/** A number that a duty asks for beside the text: «Số tin, bài đã đăng (bài)». */
export interface FigureDefinition {
  id: string;
  name: string;
  /** Đơn vị tính. */
  measure: string;
  required: boolean;
  combine: FigureCombination;
}

/** Chế độ báo cáo: what api.save_report_duty takes. */
export interface ReportDutyInput {
  title: string;
  /** Nơi nhận báo cáo, as the plan writes it: «UBND huyện». */
  recipient: string | null;
  /** «qua Phòng Văn hóa và Thông tin»: the unit of ours that collects. */
  collectorUnitId: string | null;
  instructions: string | null;
  planId: string | null;
  schedule: ReportSchedule;
  /** How many days before its last day a report can be written; 1 to 180. */
  leadDays: number;
  unitIds: string[];
  groupIds: string[];
  figures: FigureDefinition[];
  /** The collector's own duty to report upward, for which this one's reports are consolidated. */
  upwardDutyId: string | null;
}

/** The answer of api.get_report_duty. */
export interface ReportDuty extends ReportDutyInput {
  id: string;
  organizationId: string;
  /** The sentence of the plan; null for a duty written by hand. */
  sourceText: string | null;
  plan: { id: string; number: number; title: string } | null;
  collector: { id: string; name: string } | null;
  units: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  upward: { id: string; title: string } | null;
}

/** Reports of one period, by how they stand. */
export interface ReportCounts {
  onTime: number;
  late: number;
  returned: number;
  /** Not handed in: in time still, and past the last day. */
  missing: number;
  missingLate: number;
  excluded: number;
}

/** A period for which requests were made. */
export interface ReportingPeriod extends ReportPeriod {
  id: string;
  counts: ReportCounts;
}

/** A line of api.list_report_duties, by the next last day. */
export interface ReportDutySummary {
  id: string;
  title: string;
  recipient: string | null;
  cadence: ReportSchedule["cadence"];
  planNumber: number | null;
  units: number;
  /** The period that is open or was last; null before the first. */
  period: ReportingPeriod | null;
  /** The last day on time of the period after it, as the schedule says; null where none comes. */
  nextDueOn: LocalDate | null;
}
