import type { LocalDate } from "../calendar/local-date.ts";
import type { PlanReview } from "./plan-review.ts";

/** The four boxes by which public bodies report: cards done on time, done late, open in time, open overdue. */
export interface FourBoxes {
  doneOnTime: number;
  doneLate: number;
  openInTime: number;
  openOverdue: number;
}

/** A confirmed plan in a list; the answer of api.list_plans and api.find_plan. */
export interface PlanSummary {
  id: string;
  /** Short number within the organization. */
  number: number;
  documentNumber: string | null;
  issuedOn: LocalDate | null;
  issuer: string | null;
  title: string;
  periodStart: LocalDate | null;
  periodEnd: LocalDate | null;
  tasks: number;
  cards: number;
  boxes: FourBoxes;
}

/** The answer of api.list_plan_drafts. */
export interface PlanDraftSummary {
  id: string;
  version: number;
  title: string | null;
  tasks: number;
  /** ISO instant. */
  updatedAt: string;
}

/** The answer of api.get_plan_draft. */
export interface StoredPlanDraft {
  id: string;
  version: number;
  review: PlanReview;
}

/** The answer of api.confirm_plan_draft. */
export interface ConfirmedPlan {
  planId: string;
  planNumber: number;
  tasksCreated: number;
  tasksUpdated: number;
  /** Tasks of the earlier import that the new document no longer has; they are kept. */
  tasksKept: number;
  cardsCreated: number;
  /** Duties to report that are asked for from now on. */
  dutiesCreated: number;
}
