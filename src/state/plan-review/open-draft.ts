import type { RefusalCode } from "../../core/refusal.ts";
import type { StoredPlanDraft } from "../../core/plan/plan-summary.ts";
import type { Refusal } from "../../data/errors.ts";
import type { Result } from "../../core/result.ts";
import type { LocalDraft } from "./local-draft.ts";

export type OpenedDraft =
  | { kind: "ready"; draft: LocalDraft }
  /** Edited here and elsewhere since: a person chooses. */
  | { kind: "conflict"; mine: LocalDraft; theirs: StoredPlanDraft }
  | { kind: "failed"; code: RefusalCode };

/**
 * Brings together what this device has of a draft and what the server has of it.
 * Edits that the server has not seen always win over a server that nobody else has changed.
 */
export function reconcileDraft(organizationId: string, local: LocalDraft | null, answer: Result<StoredPlanDraft, Refusal>): OpenedDraft {
  if (!answer.ok) {
    const unreachable = answer.error.code === "network.offline" || answer.error.code === "server.failed";
    const neverSent = local?.version === null && answer.error.code === "draft.not_found";
    return local && (unreachable || neverSent) ? { kind: "ready", draft: local } : { kind: "failed", code: answer.error.code };
  }
  const theirs = answer.value;
  if (!local?.dirty) {
    const draft = { draftId: theirs.id, organizationId, version: theirs.version, review: theirs.review, dirty: false };
    return { kind: "ready", draft };
  }
  // A first save whose answer got lost has been stored under version 1 all the same.
  const begun = local.version ?? 1;
  return theirs.version > begun
    ? { kind: "conflict", mine: local, theirs }
    : { kind: "ready", draft: { ...local, version: theirs.version } };
}
