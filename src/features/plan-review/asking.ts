import type { ReviewDuty, ReviewTask } from "../../core/plan/plan-review.ts";
import type { DocumentPlace } from "./document-sheet.tsx";

/** The sheet that is open over the review; `back` names the one to return to. */
export type Asking =
  | { kind: "header" }
  | { kind: "units"; first: string | null; back?: Asking }
  | { kind: "task"; task: ReviewTask; isNew: boolean; back?: Asking }
  | { kind: "duty"; duty: ReviewDuty; isNew: boolean }
  | { kind: "look"; taskId: string; back?: Asking }
  | { kind: "document"; place: DocumentPlace; back?: Asking }
  | null;
