import { atom } from "jotai";
import { editReview } from "../../core/plan/review/edit-review.ts";
import { deviceDrafts } from "./device-drafts.ts";
import { editReviewAtom, reviewSessionAtom } from "./review-session.ts";
import { waitingPathsAtom } from "./waiting-paths.ts";

/** Notes where the source file is kept: in the review on the screen, in the draft that waits here, or as soon as it is opened. */
export const setSourcePathAtom = atom(null, async (get, set, draftId: string, path: string) => {
  const session = get(reviewSessionAtom);
  if (session.status === "ready" && session.draftId === draftId) return set(editReviewAtom, { kind: "source-path", path });
  // An opening that is under way has read the draft already; it takes the path from here.
  get(waitingPathsAtom).set(draftId, path);
  const drafts = deviceDrafts();
  const draft = await drafts.read(draftId);
  if (draft === null || !get(waitingPathsAtom).has(draftId)) return;
  await drafts.write({ ...draft, review: editReview(draft.review, { kind: "source-path", path }), dirty: true });
});
