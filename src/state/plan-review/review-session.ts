import { atom } from "jotai";
import { editReview, type ReviewEdit } from "../../core/plan/review/edit-review.ts";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import type { StoredPlanDraft } from "../../core/plan/plan-summary.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getPlanDraft } from "../../data/get-plan-draft.ts";
import { savePlanDraft } from "../../data/save-plan-draft.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";
import { deviceDrafts } from "./device-drafts.ts";
import { createDraftSaver, type DraftSaver, type SaveState } from "./draft-saver.ts";
import type { LocalDraft } from "./local-draft.ts";
import { sameJson } from "./same-json.ts";
import { reconcileDraft } from "./open-draft.ts";
import { waitingPathsAtom } from "./waiting-paths.ts";

/** The review on the screen. */
export type ReviewSession =
  | { status: "loading" }
  | { status: "failed"; code: RefusalCode }
  /** Edited here and elsewhere since: a person chooses which one goes on. */
  | { status: "conflict"; mine: LocalDraft; theirs: StoredPlanDraft }
  | { status: "ready"; draftId: string; review: PlanReview };

const quietMs = 1_200;
const retryMs = 8_000;

const rawSessionAtom = atom<ReviewSession>({ status: "loading" });
const rawSaveStateAtom = atom<SaveState>({ kind: "saved" });
const saverAtom = atom<DraftSaver | null>(null);
/** The last save of the review that was left; the next one waits for it, or it would meet its own edits as somebody else's. */
const closingAtom = atom<Promise<unknown>>(Promise.resolve());

/** The review as it was before each of the last edits, oldest first; kept while it is on the screen. */
const pastAtom = atom<PlanReview[]>([]);
const longestPast = 50;

/** Counts openings and closings, so that an opening that was overtaken is dropped. */
const turnAtom = atom(0);

/** What the review screen shows. */
export const reviewSessionAtom = atom((get) => get(rawSessionAtom));

/** Whether the server has the edits. */
export const reviewSaveStateAtom = atom((get) => get(rawSaveStateAtom));

/** Whether there is an edit to take back. */
export const canUndoAtom = atom((get) => get(pastAtom).length > 0);

/** Begins to work on a draft and sends what an earlier visit left unsent. */
const beginAtom = atom(null, (get, set, draft: LocalDraft) => {
  get(saverAtom)?.stop();
  const saver = createDraftSaver(draft, {
    store: deviceDrafts(),
    send: (waiting) => attempt(() => savePlanDraft(waiting)),
    quiet: quietMs,
    retry: retryMs,
    onState(state) {
      set(rawSaveStateAtom, state);
      if (state.kind === "refused" && state.code === "draft.changed") void set(showConflictAtom);
    },
  });
  set(saverAtom, saver);
  set(pastAtom, []);
  set(rawSaveStateAtom, draft.dirty ? { kind: "waiting" } : { kind: "saved" });
  set(rawSessionAtom, { status: "ready", draftId: draft.draftId, review: draft.review });
  if (draft.dirty) void saver.flush();
  const path = get(waitingPathsAtom).get(draft.draftId);
  if (path !== undefined) set(editReviewAtom, { kind: "source-path", path });
  get(waitingPathsAtom).delete(draft.draftId);
});

/** Opens a draft from this device and the server together. */
export const openReviewAtom = atom(null, async (get, set, draftId: string) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const turn = get(turnAtom) + 1;
  set(turnAtom, turn);
  set(rawSessionAtom, { status: "loading" });
  await get(closingAtom);
  const [local, answer] = await Promise.all([deviceDrafts().read(draftId), attempt(() => getPlanDraft(draftId))]);
  if (get(turnAtom) !== turn) return;
  if (local?.dirty === false && answer.ok) void deviceDrafts().remove(draftId);
  const opened = reconcileDraft(organizationId, local, answer);
  if (opened.kind === "ready") set(beginAtom, opened.draft);
  else if (opened.kind === "conflict") set(rawSessionAtom, { status: "conflict", mine: opened.mine, theirs: opened.theirs });
  else set(rawSessionAtom, { status: "failed", code: opened.code });
});

/** Another device has saved meanwhile: fetches its version, so that the person can choose. */
const showConflictAtom = atom(null, async (get, set) => {
  const saver = get(saverAtom);
  if (saver === null) return;
  const theirs = await attempt(() => getPlanDraft(saver.current().draftId));
  if (!theirs.ok || get(saverAtom) !== saver) return;
  const mine = saver.current();
  saver.stop();
  // The answer to a save got lost on the way: what the server has is our own.
  const own = sameJson(theirs.value.review, saver.unanswered());
  const opened = reconcileDraft(mine.organizationId, own ? { ...mine, version: theirs.value.version } : mine, theirs);
  if (opened.kind === "ready") set(beginAtom, opened.draft);
  else set(rawSessionAtom, { status: "conflict", mine, theirs: theirs.value });
});

/** Goes on with one of two versions; the other one is given up. */
export const chooseVersionAtom = atom(null, async (get, set, choice: "mine" | "theirs") => {
  const session = get(rawSessionAtom);
  if (session.status !== "conflict") return;
  const { mine, theirs } = session;
  const chosen = choice === "mine" ? { ...mine, version: theirs.version, dirty: true } : { ...mine, ...theirs, dirty: false };
  if (chosen.dirty) await deviceDrafts().write(chosen);
  else await deviceDrafts().remove(chosen.draftId);
  set(beginAtom, chosen);
});

/** Shows a changed review; it is on this device at once and goes to the server by itself. */
const putReviewAtom = atom(null, (get, set, review: PlanReview) => {
  const session = get(rawSessionAtom);
  const saver = get(saverAtom);
  if (session.status !== "ready" || saver === null) return;
  set(rawSessionAtom, { ...session, review });
  saver.put({ ...saver.current(), review });
});

/** Applies one step to the review. */
export const editReviewAtom = atom(null, (get, set, edit: ReviewEdit) => {
  const session = get(rawSessionAtom);
  if (session.status !== "ready") return;
  const review = editReview(session.review, edit);
  // Where the file is kept is nothing that a person did.
  if (edit.kind !== "source-path") set(pastAtom, [...get(pastAtom), session.review].slice(-longestPast));
  set(putReviewAtom, review);
});

/** Takes the last step back. */
export const undoReviewAtom = atom(null, (get, set) => {
  const session = get(rawSessionAtom);
  const before = get(pastAtom).at(-1);
  if (session.status !== "ready" || before === undefined) return;
  set(pastAtom, get(pastAtom).slice(0, -1));
  set(putReviewAtom, { ...before, source: session.review.source });
});

/** Sends what is waiting; used when the network is back and when the screen is left. */
export const flushReviewAtom = atom(null, (get) => get(saverAtom)?.flush() ?? Promise.resolve<SaveState>({ kind: "saved" }));

/** The draft as it stands here, with the version that the server has of it. */
export const currentDraftAtom = atom((get) => () => get(saverAtom)?.current() ?? null);

/** Leaves the review; `forget` when the draft is no more. */
export const closeReviewAtom = atom(null, (get, set, forget: boolean) => {
  const saver = get(saverAtom);
  set(turnAtom, get(turnAtom) + 1);
  if (saver === null) return;
  saver.stop();
  set(closingAtom, forget ? deviceDrafts().remove(saver.current().draftId) : saver.flush());
  set(saverAtom, null);
  set(rawSessionAtom, { status: "loading" });
});
