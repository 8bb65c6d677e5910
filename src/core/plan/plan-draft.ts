import type { LocalDate } from "../calendar/local-date.ts";

/** A place in the source document: block index, then UTF-16 offsets within that block's text. */
export interface TextSpan {
  block: number;
  start: number;
  end: number;
}

/** How sure the reader is of a value: written in the text, implied by something else (the plan's period), or doubtful. */
export type Certainty = "written" | "implied" | "uncertain";

/** A deadline, kept as the last day on time. «trước ngày 15/11» is due on the 14th with bound "before". */
export interface Deadline {
  due: LocalDate;
  bound: "before" | "on_or_before";
}

export type FrequencyUnit = "day" | "week" | "month" | "quarter" | "year";

/** «01 số/chuyên mục/tuần» is { count: 1, per: "week" }. */
export interface Frequency {
  text: string;
  count: number;
  per: FrequencyUnit;
}

export interface PlanHeader {
  number: string | null;
  issuedOn: LocalDate | null;
  issuer: string | null;
  title: string | null;
  periodStart: LocalDate | null;
  periodEnd: LocalDate | null;
}

/** Something the reader wants a person to see: what was dropped, doubted or not understood. */
export interface Message {
  code: string;
  /** The words of the document that the message is about. */
  text: string;
  at: TextSpan | null;
}

export type TaskField = "title" | "leadUnits" | "supportingUnits" | "time" | "frequency" | "product";

/** One task as read from the plan. Units and time stand exactly as written. */
export interface TaskDraft {
  kind: "row" | "assignment" | "milestone";
  /** Printed path, e.g. "III.2.a". */
  section: string;
  title: string;
  leadUnits: string[];
  supportingUnits: string[];
  /** The time as written; null where the plan gives none. */
  timeText: string | null;
  start: LocalDate | null;
  deadline: Deadline | null;
  /** «và các năm tiếp theo»: runs to the end of the plan's period and is prolonged a year at a time. */
  openEnded: boolean;
  frequency: Frequency | null;
  product: string | null;
  details: string | null;
  /** The sentence or rows that the task was read from. */
  sourceText: string;
  /** Where each field was read, and how sure it is. A field that is not there was not written. */
  fields: Partial<Record<TaskField, { span: TextSpan | null; certainty: Certainty }>>;
  messages: Message[];
}

export type Cadence = "once" | "monthly" | "quarterly" | "half-yearly" | "yearly" | "on-request" | "unspecified";

/** A duty to report. `deadlineText` of yearly and half-yearly duties is MM-DD, of single ones a date. */
export interface ReportDutyDraft {
  who: string[];
  to: string | null;
  via: string | null;
  cadence: Cadence;
  deadline: string | null;
  dayOfMonth: number | null;
  monthOfQuarter: number | null;
  exclusive: boolean;
  text: string;
  at: TextSpan | null;
}

export interface TargetDraft {
  text: string;
  value: string;
  at: TextSpan | null;
}

/** What the reader makes of a document, before anybody has looked at it. */
export interface PlanDraft {
  header: PlanHeader;
  tasks: TaskDraft[];
  reports: ReportDutyDraft[];
  targets: TargetDraft[];
  messages: Message[];
}
