import { createStore } from "jotai";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ok, refuse } from "../../../src/core/result.ts";
import { getPlanDraft } from "../../../src/data/get-plan-draft.ts";
import { savePlanDraft } from "../../../src/data/save-plan-draft.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import type { Platform } from "../../../src/platform/platform.ts";
import { beginDraftAtom } from "../../../src/state/plan-import/begin-draft.ts";
import { deviceDrafts } from "../../../src/state/plan-review/device-drafts.ts";
import { flushReviewAtom, openReviewAtom, reviewSessionAtom } from "../../../src/state/plan-review/review-session.ts";
import { setSourcePathAtom } from "../../../src/state/plan-review/source-path.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { sampleReview, sampleTask } from "../../core/plan/review/sample-review.ts";

vi.mock("../../../src/data/get-plan-draft.ts");
vi.mock("../../../src/data/save-plan-draft.ts");

const review = sampleReview([sampleTask()]);
let store: ReturnType<typeof createStore>;

/** A device that keeps nothing as large as a draft. */
beforeEach(() => {
  vi.resetAllMocks();
  const kept = new Map<string, string>();
  setPlatform({
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(value.length < 100 && kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
  } as Partial<Platform> as Platform);
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Châu", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
    today: "2026-11-21",
  });
});

describe("a draft that the device has no room for", () => {
  test("is on the server before its review opens", async () => {
    vi.mocked(savePlanDraft).mockResolvedValue(ok({ id: "d", version: 1 }));
    vi.mocked(getPlanDraft).mockResolvedValue(ok({ id: "d", version: 1, review }));
    expect(await store.set(beginDraftAtom, "d", review, null)).toBeNull();
    expect(savePlanDraft).toHaveBeenCalledOnce();
    expect(await deviceDrafts().unsent()).toEqual([]);
    await store.set(setSourcePathAtom, "d", "o/file.docx");
    await store.set(openReviewAtom, "d");
    expect(store.get(reviewSessionAtom)).toMatchObject({ status: "ready", review: { source: { path: "o/file.docx" } } });
  });

  test("without a network is not opened, and the person is told", async () => {
    vi.mocked(savePlanDraft).mockResolvedValue(refuse({ code: "network.offline" }));
    expect(await store.set(beginDraftAtom, "d", review, null)).toBe("network.offline");
    expect(await deviceDrafts().unsent()).toEqual([]);
  });
});

describe("a file that is kept while its review is being opened", () => {
  test.each([
    ["after the device has answered and before the server has", true],
    ["before either has", false],
  ])("%s, is noted in the review and in what the server gets", async (_, late) => {
    const kept = new Map<string, string>();
    setPlatform({
      readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
      store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
      removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
    } as Partial<Platform> as Platform);
    vi.mocked(savePlanDraft).mockResolvedValue(ok({ id: "d", version: 1 }));
    let answer: (() => void) | undefined;
    vi.mocked(getPlanDraft).mockReturnValue(new Promise((resolve) => (answer = () => resolve(refuse({ code: "draft.not_found" })))));
    await store.set(beginDraftAtom, "d", review, null);
    const opening = store.set(openReviewAtom, "d");
    if (late) await vi.waitFor(() => expect(getPlanDraft).toHaveBeenCalled());
    if (late) await deviceDrafts().read("d");
    await store.set(setSourcePathAtom, "d", "o/file.pdf");
    await vi.waitFor(() => expect(getPlanDraft).toHaveBeenCalled());
    answer?.();
    await opening;
    expect(store.get(reviewSessionAtom)).toMatchObject({ status: "ready", review: { source: { path: "o/file.pdf" } } });
    await store.set(flushReviewAtom);
    expect(vi.mocked(savePlanDraft).mock.lastCall?.[0].review.source.path).toBe("o/file.pdf");
    expect(await deviceDrafts().unsent()).toEqual([]);
  });
});
