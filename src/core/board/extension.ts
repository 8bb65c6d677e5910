import type { LocalDate } from "../calendar/local-date.ts";

/** Đang chờ, đồng ý, không đồng ý, đã rút. */
export type ExtensionStatus = "asked" | "granted" | "refused" | "withdrawn";

/** A request for a later deadline that waits for a decision, as its card shows it. */
export interface OpenExtension {
  id: string;
  /** The last day on time when it was asked for. */
  fromDue: LocalDate;
  askedDue: LocalDate;
  reason: string;
  /** ISO instant. */
  askedAt: string;
  askedBy: string | null;
  /** The name of the unit for which the person asked. */
  unit: string | null;
}

/** A request for a later deadline and what became of it. */
export interface Extension extends OpenExtension {
  subject: ExtensionSubject;
  status: ExtensionStatus;
  decidedBy: string | null;
  decidedAt: string | null;
  decidedDue: LocalDate | null;
  decisionReason: string | null;
}

/** What the deadline is of. */
export interface ExtensionSubject {
  kind: "card" | "report";
  id: string;
  number: number;
  title: string;
  /** The last day on time that is in force now. */
  dueOn: LocalDate | null;
  extensionCount: number;
}

/** The answer of api.list_extensions: some requests of one status, and how many there are in all. */
export interface ExtensionList {
  count: number;
  extensions: Extension[];
}

/** What the person may do about a deadline now. */
export interface ExtensionRights {
  askExtension: boolean;
  decideExtension: boolean;
  withdrawExtension: boolean;
}

/** What somebody asks for. */
export interface ExtensionWish {
  askedDue: LocalDate;
  reason: string;
}

/** What somebody decides. */
export interface ExtensionDecision {
  granted: boolean;
  /** Null for the day that was asked for, and where it is refused. */
  dueOn: LocalDate | null;
  reason: string | null;
}
