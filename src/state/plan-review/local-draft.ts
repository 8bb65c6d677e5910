import type { PlanReview } from "../../core/plan/plan-review.ts";

/** A draft as this device keeps it, so that nothing is lost when the network or the app goes away. */
export interface LocalDraft {
  draftId: string;
  organizationId: string;
  /** The server's version that the edits here began from; null for a draft that the server has never had. */
  version: number | null;
  review: PlanReview;
  /** True while the server does not have everything that is here. */
  dirty: boolean;
}

/** Where local drafts are kept; the device's storage in the app, a map in tests. */
export interface DraftStore {
  read(draftId: string): Promise<LocalDraft | null>;
  /** Tells whether the device kept it. */
  write(draft: LocalDraft): Promise<boolean>;
  remove(draftId: string): Promise<void>;
  /** The drafts whose edits the server does not have yet. */
  unsent(): Promise<string[]>;
}
