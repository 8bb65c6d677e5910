import { createStore } from "jotai";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Session } from "../../../src/core/organization/organization.ts";
import type { PlanReview } from "../../../src/core/plan/plan-review.ts";
import { getPlanDraft } from "../../../src/data/get-plan-draft.ts";
import { savePlanDraft } from "../../../src/data/save-plan-draft.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import type { Platform } from "../../../src/platform/platform.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { beginDraftAtom } from "../../../src/state/plan-import/begin-draft.ts";
import { sendUnsentAtom } from "../../../src/state/plan-review/send-unsent.ts";
import { deviceDrafts } from "../../../src/state/plan-review/device-drafts.ts";
import * as review from "../../../src/state/plan-review/review-session.ts";
import { sampleReview, sampleTask } from "../../core/plan/review/sample-review.ts";

vi.mock("../../../src/data/get-plan-draft.ts");
vi.mock("../../../src/data/save-plan-draft.ts");

/** A server that keeps one draft as api.save_plan_draft does. */
function serve() {
  const server = { version: 0, review: null as PlanReview | null, saves: 0, offline: false, loseAnswers: false };
  const refuse = (code: "network.offline" | "draft.not_found" | "draft.changed") => ({ ok: false as const, error: { code } });
  vi.mocked(getPlanDraft).mockImplementation((id) => {
    if (server.offline) return Promise.resolve(refuse("network.offline"));
    if (server.review === null) return Promise.resolve(refuse("draft.not_found"));
    return Promise.resolve({ ok: true, value: { id, version: server.version, review: server.review } });
  });
  vi.mocked(savePlanDraft).mockImplementation((draft) => {
    if (server.offline) return Promise.resolve(refuse("network.offline"));
    if ((draft.version ?? 0) !== server.version) return Promise.resolve(refuse("draft.changed"));
    Object.assign(server, { version: server.version + 1, review: structuredClone(draft.review), saves: server.saves + 1 });
    if (server.loseAnswers) return Promise.resolve(refuse("network.offline"));
    return Promise.resolve({ ok: true, value: { id: draft.draftId, version: server.version } });
  });
  return server;
}

const session: Session = {
  person: { id: "p", name: "Châu", avatarUrl: null },
  memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
  today: "2026-11-21",
};

let store: ReturnType<typeof createStore>;
let server: ReturnType<typeof serve>;

beforeEach(async () => {
  const kept = new Map<string, string>();
  setPlatform({
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
  } as Partial<Platform> as Platform);
  server = serve();
  store = createStore();
  store.set(setSessionAtom, session);
  await store.set(beginDraftAtom, "d", sampleReview([sampleTask()]), null);
});

const saved = () => vi.waitFor(() => expect(store.get(review.reviewSaveStateAtom)).toEqual({ kind: "saved" }));
const title = (changed: string) => store.set(review.editReviewAtom, { kind: "task", task: sampleTask({ title: changed }) });

describe("a review on the screen", () => {
  test("a new draft is sent once, however often the screen is drawn", async () => {
    void store.set(review.openReviewAtom, "d");
    store.set(review.closeReviewAtom, false);
    await store.set(review.openReviewAtom, "d");
    await saved();
    expect(server.saves).toBe(1);
    expect(await deviceDrafts().read("d")).toBeNull();
    expect(store.get(review.reviewSessionAtom)).toMatchObject({ status: "ready", draftId: "d" });
  });

  test("edits made without a network are there after the app has been closed, and are sent then", async () => {
    await store.set(review.openReviewAtom, "d");
    await saved();
    server.offline = true;
    title("sửa khi mất mạng");
    expect(await store.set(review.flushReviewAtom)).toMatchObject({ kind: "here-only" });
    store.set(review.closeReviewAtom, false);

    await store.set(review.openReviewAtom, "d");
    expect(store.get(review.reviewSessionAtom)).toMatchObject({ review: { tasks: [{ title: "sửa khi mất mạng" }] } });
    server.offline = false;
    await store.set(review.flushReviewAtom);
    expect(server.review?.tasks[0]?.title).toBe("sửa khi mất mạng");
  });

  test("what was left unsent is sent when the list of reviews is opened", async () => {
    await store.set(sendUnsentAtom);
    expect(server).toMatchObject({ saves: 1, version: 1 });
    await store.set(sendUnsentAtom);
    expect(server.saves).toBe(1);
  });

  test("what was accepted is in the draft, there after a reload, and can be taken back", async () => {
    await store.set(review.openReviewAtom, "d");
    store.set(review.editReviewAtom, { kind: "accept-sure" });
    await store.set(review.flushReviewAtom);
    expect(server.review?.tasks.map(({ accepted }) => accepted)).toEqual([true]);
    store.set(review.closeReviewAtom, false);

    await store.set(review.openReviewAtom, "d");
    expect(store.get(review.reviewSessionAtom)).toMatchObject({ review: { tasks: [{ accepted: true }] } });
    store.set(review.editReviewAtom, { kind: "reopen", taskIds: ["t1"] });
    await store.set(review.flushReviewAtom);
    expect(server.review?.tasks.map(({ accepted }) => accepted)).toEqual([false]);
  });

  test("edits are taken back one by one, the last one first; where the file is kept stays known", async () => {
    await store.set(review.openReviewAtom, "d");
    expect(store.get(review.canUndoAtom)).toBe(false);
    title("một");
    title("hai");
    store.set(review.editReviewAtom, { kind: "source-path", path: "o/file.docx" });
    const now = () => {
      const session = store.get(review.reviewSessionAtom);
      return session.status === "ready" ? [session.review.tasks[0]?.title, session.review.source.path] : null;
    };
    store.set(review.undoReviewAtom);
    expect(now()).toEqual(["một", "o/file.docx"]);
    store.set(review.undoReviewAtom);
    expect(now()).toEqual(["Tổ chức tập huấn", "o/file.docx"]);
    expect(store.get(review.canUndoAtom)).toBe(false);
    store.set(review.undoReviewAtom);
    await store.set(review.flushReviewAtom);
    expect(server.review?.tasks[0]?.title).toBe("Tổ chức tập huấn");
  });

  test("a save whose answer got lost is no conflict", async () => {
    await store.set(review.openReviewAtom, "d");
    await saved();
    server.loseAnswers = true;
    title("một");
    await store.set(review.flushReviewAtom);
    server.loseAnswers = false;
    title("hai");
    await store.set(review.flushReviewAtom);
    await saved();
    expect(store.get(review.reviewSessionAtom).status).toBe("ready");
    expect(server.review?.tasks[0]?.title).toBe("hai");
  });

  test.each(["mine", "theirs"] as const)("an edit from elsewhere is a conflict, and %s goes on", async (choice) => {
    await store.set(review.openReviewAtom, "d");
    await saved();
    Object.assign(server, { version: 2, review: sampleReview([sampleTask({ title: "theirs" })]) });
    title("mine");
    await store.set(review.flushReviewAtom);
    await vi.waitFor(() => expect(store.get(review.reviewSessionAtom).status).toBe("conflict"));
    await store.set(review.chooseVersionAtom, choice);
    await saved();
    expect(store.get(review.reviewSessionAtom)).toMatchObject({ status: "ready", review: { tasks: [{ title: choice }] } });
    expect(server.review?.tasks[0]?.title).toBe(choice);
  });
});
