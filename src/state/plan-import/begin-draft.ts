import { atom } from "jotai";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { savePlanDraft } from "../../data/save-plan-draft.ts";
import { uploadPlanFile } from "../../data/upload-plan-file.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import { deviceDrafts } from "../plan-review/device-drafts.ts";
import { setSourcePathAtom } from "../plan-review/source-path.ts";
import { organizationIdAtom } from "../session.ts";
import { keptFileOf, type SourceFile } from "./kept-file.ts";

/** Keeps the file on the server, beside everything else; a failure costs the file and never the draft. */
const uploadAtom = atom(null, async (_get, set, organizationId: string, draftId: string, source: SourceFile) => {
  const file = await keptFileOf(source).catch(() => null);
  if (file === null) return;
  const path = `${organizationId}/${newId()}${file.extension}`;
  const kept = await uploadPlanFile({ path, bytes: file.bytes, contentType: file.contentType }).catch(() => false);
  if (kept) await set(setSourcePathAtom, draftId, path);
});

/**
 * Keeps a new draft on this device, from where the review sends it, or on the server when the device has no room; its
 * file is uploaded meanwhile. Answers why it could be kept nowhere, or null.
 */
export const beginDraftAtom = atom(
  null,
  async (get, set, draftId: string, review: PlanReview, file: SourceFile | null): Promise<RefusalCode | null> => {
    const organizationId = get(organizationIdAtom);
    if (organizationId === null) return "membership.none";
    const draft = { draftId, organizationId, version: null, review, dirty: true };
    if (!(await deviceDrafts().write(draft))) {
      await deviceDrafts().remove(draftId);
      const answer = await attempt(() => savePlanDraft(draft));
      if (!answer.ok) return answer.error.code;
    }
    if (file !== null) void set(uploadAtom, organizationId, draftId, file);
    return null;
  },
);
