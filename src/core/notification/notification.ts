import type { CardStatus } from "../board/card.ts";
import type { LocalDate } from "../calendar/local-date.ts";

export interface CardFacts {
  id: string;
  number: number;
  title: string;
  dueOn: LocalDate | null;
  status: CardStatus;
  /** The first unit that leads. */
  unitName: string | null;
  planNumber: string | null;
}

export interface ReportFacts {
  id: string;
  number: number;
  title: string;
  period: string;
  dueOn: LocalDate;
  status: "open" | "submitted" | "accepted" | "returned" | "excluded";
  unitName: string;
}

/** What a leader hears of all overdue cards of the organization. */
export interface OverdueFacts {
  total: number;
  unitCount: number;
  /** The units that have most of them, at most five. */
  units: { name: string; count: number }[];
  /** The three that are latest. */
  worst: CardFacts[];
}

/** The cards of one nudge that a person's units lead. */
export interface NudgedFacts {
  id: string;
  total: number;
  /** Still open, with the last day that they had. */
  open: number;
  /** The unit of the person that it went to, where it is one. */
  unitId: string | null;
  /** The three of them that are latest. */
  worst: CardFacts[];
}

/** About a card or about a report. */
export interface ExtensionFacts {
  id: string;
  status: "asked" | "granted" | "refused" | "withdrawn";
  askedDue: LocalDate;
  decidedDue: LocalDate | null;
  unitName: string | null;
  card: CardFacts | null;
  report: ReportFacts | null;
}

export interface PlanFacts {
  id: string;
  number: number;
  documentNumber: string | null;
  title: string;
  /** It was there before and has been brought up to date. */
  updated: boolean;
  /** Tasks in which a unit of the person takes part. */
  taskCount: number;
}

interface Message {
  id: string;
  /** Date and time of day in Asia/Ho_Chi_Minh, as ISO without a zone. */
  at: string;
  read: boolean;
  dueOn: LocalDate | null;
  /** Due soon: days before the last day; overdue: working days after it, negative. */
  dayOffset: number | null;
  /** What somebody wrote with it. */
  words: string | null;
}

/** One message to a person, with what is true of its subject now; null where the subject is gone. */
export type Notification = Message &
  (
    | { kind: "assigned" | "given" | "card_due_soon" | "card_overdue" | "nudge"; card: CardFacts | null }
    | { kind: "nudge"; nudged: NudgedFacts }
    | { kind: "mentioned"; card: CardFacts | null; by: string | null; excerpt: string }
    | { kind: "card_overdue"; overdue: OverdueFacts }
    | { kind: "report_due_soon" | "report_overdue" | "report_returned" | "report_accepted" | "nudge"; report: ReportFacts | null }
    | { kind: "extension_requested" | "extension_decided"; extension: ExtensionFacts | null }
    | { kind: "plan_imported"; plan: PlanFacts | null }
  );

export type NotificationKind = Notification["kind"];
