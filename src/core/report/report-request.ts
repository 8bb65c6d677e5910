import type { CardStatus } from "../board/card.ts";
import type { ExtensionRights, OpenExtension } from "../board/extension.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { FigureDefinition } from "./report-duty.ts";

/** Chưa nộp, đã nộp, đã nhận, đã trả lại, được miễn. */
export type ReportStatus = "open" | "submitted" | "accepted" | "returned" | "excluded";

/** The texts of a report: results, difficulties, proposals; and «figure:<id>» for each of its numbers. */
export type ReportPartName = "results" | "difficulties" | "proposals" | `figure:${string}`;

/** Kỳ báo cáo of one unit: a line of api.list_report_requests. */
export interface ReportRequest {
  id: string;
  /** The short number by which people speak of it: «bc 3». */
  number: number;
  dutyId: string;
  title: string;
  periodId: string;
  periodLabel: string;
  unit: { id: string; name: string };
  windowStart: LocalDate;
  windowEnd: LocalDate;
  /** The last day on time that is in force now. */
  dueOn: LocalDate;
  status: ReportStatus;
  /** Why it was returned; null unless it is. */
  returnedFor: string | null;
  /** ISO instant of the submission that counts; null before it. */
  submittedAt: string | null;
  submittedOn: LocalDate | null;
  /** Days after the last day on time; 0 on time, null before it is handed in. */
  daysLate: number | null;
  /** How often its last day was moved. */
  extensionCount: number;
  nudges: { count: number; lastOn: LocalDate; note: string | null } | null;
  /** Changes with every write; sent back as `expected_version`. */
  version: number;
  can: { write: boolean; judge: boolean };
}

/** One part of the draft, with who wrote it last. */
export interface ReportDraftPart {
  part: ReportPartName;
  text: string;
  /** 0 for a part that nobody has written. */
  version: number;
  by: { id: string; name: string } | null;
  /** ISO instant. */
  at: string | null;
}

/** A card of the unit that the report covers. */
export interface ReportCard {
  id: string;
  number: number;
  section: string;
  title: string;
  status: CardStatus;
  dueOn: LocalDate | null;
  completedOn: LocalDate | null;
  late: boolean;
  expectedCount: number | null;
  doneCount: number;
  product: string | null;
  /** The last word of the unit on it. */
  lastComment: string | null;
}

export interface ReportFile {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Key in the bucket `report-files`. */
  path: string;
  /** Whether its content was found to be what its type says. */
  checked: boolean;
}

/** What a submission says; fixed when it is handed in. */
export interface ReportContent {
  results: string;
  difficulties: string;
  proposals: string;
  /** By the figure's id; a figure that was left empty is not there. */
  figures: Record<string, number>;
  boxes: FourBoxes;
  cards: ReportCard[];
}

/** One round: what was handed in, and what became of it. */
export interface ReportRound {
  id: string;
  round: number;
  content: ReportContent;
  files: ReportFile[];
  by: { id: string; name: string } | null;
  submittedAt: string;
  submittedOn: LocalDate;
  /** The last day that was in force then. */
  dueOn: LocalDate;
  daysLate: number;
  verdict: "accepted" | "returned" | "taken_back" | null;
  verdictReason: string | null;
  verdictAt: string | null;
}

/** One line of a report's history. */
export interface ReportActivity {
  id: string;
  /** ISO instant. */
  at: string;
  person: { id: string; name: string; unit: string | null } | null;
  kind:
    | "requested"
    | "submitted"
    | "accepted"
    | "returned"
    | "taken_back"
    | "excluded"
    | "included"
    | "nudged"
    | "moved"
    | "extension_asked"
    | "extension_refused"
    | "extension_withdrawn";
  reason: string | null;
  fromDue: LocalDate | null;
  toDue: LocalDate | null;
}

/** The answer of api.get_report_request. */
export interface ReportRequestDetail extends ReportRequest {
  organizationId: string;
  /** The request for a later last day that waits for a decision. */
  extension: OpenExtension | null;
  extensionRights: ExtensionRights;
  recipient: string | null;
  collector: string | null;
  instructions: string | null;
  planTitle: string | null;
  figures: FigureDefinition[];
  parts: ReportDraftPart[];
  /** Raised by every change of the draft and its files; sent along when it is handed in. */
  draftVersion: number;
  files: ReportFile[];
  boxes: FourBoxes;
  cards: ReportCard[];
  /** Newest first. */
  rounds: ReportRound[];
  /** Newest first, at most 50. */
  history: ReportActivity[];
}
