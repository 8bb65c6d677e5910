import type { ScheduleGuess } from "../report/cutoff-of-report.ts";
import type { ReportSchedule } from "../report/report-schedule.ts";
import type { PlanDraft, PlanHeader, TaskDraft, TextSpan } from "./plan-draft.ts";

/** What a written unit name stands for in the organization. "ignore" = nobody of ours. */
export type UnitChoice =
  { kind: "unit"; unitId: string } | { kind: "group"; groupId: string } | { kind: "new"; name: string } | { kind: "ignore" };

/** One card per quarter touched (the default for long tasks) or one card for the whole time. */
export type CardMode = "quarterly" | "single";

/** A task under review: what the reader found, with the coordinator's corrections applied. */
export interface ReviewTask extends TaskDraft {
  /** Stable within the draft. */
  id: string;
  /** False for a task that shall not become cards. */
  included: boolean;
  /** True once a person has looked at the task and taken it as it stands. */
  accepted?: boolean;
  cardMode: CardMode;
}

/** A duty to report under review: who hands in what to whom, and when it is due. */
export interface ReviewDuty {
  /** Stable within the draft. */
  id: string;
  /** False for a duty that shall not be asked for. */
  included: boolean;
  title: string;
  /** Who reports, as written; what each name stands for is in the review's `units`. */
  who: string[];
  to: string | null;
  via: string | null;
  schedule: ReportSchedule;
  /** What of the schedule the document does not say; none once a person has set it. */
  guesses: ScheduleGuess[];
  /** The sentence that the duty was read from; empty where a person wrote it. */
  sourceText: string;
  at: TextSpan | null;
}

/** Where the document came from. */
export interface PlanSource {
  fileName: string | null;
  /** SHA-256 of the file's bytes (or of the pasted text), lower-case hex. */
  contentHash: string;
  /** Key in the bucket `plan-files`; null for pasted text or until the upload is through. */
  path: string | null;
  /** The document's blocks, so that the review can show every task beside its sentence. */
  blocks: string[];
}

/**
 * A draft while a coordinator reviews it; stored as JSON in app.plan_drafts and read by api.confirm_plan_draft.
 * `units` is keyed by the name as written in leadUnits, supportingUnits and in the duties' `who`.
 */
export interface PlanReview extends Pick<PlanDraft, "reports" | "targets" | "messages"> {
  header: PlanHeader;
  tasks: ReviewTask[];
  /** Not there in drafts that were saved before duties were reviewed. */
  duties?: ReviewDuty[];
  units: Record<string, UnitChoice>;
  source: PlanSource;
}
