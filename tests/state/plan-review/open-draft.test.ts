import { describe, expect, test } from "vitest";
import type { RefusalCode } from "../../../src/core/refusal.ts";
import { reconcileDraft } from "../../../src/state/plan-review/open-draft.ts";
import type { LocalDraft } from "../../../src/state/plan-review/local-draft.ts";
import { sampleReview, sampleTask } from "../../core/plan/review/sample-review.ts";

const mine = sampleReview([sampleTask({ title: "của máy này" })]);
const theirs = sampleReview([sampleTask({ title: "của máy chủ" })]);

function local(version: number | null, dirty: boolean): LocalDraft {
  return { draftId: "d", organizationId: "o", version, review: mine, dirty };
}

function stored(version: number) {
  return { ok: true as const, value: { id: "d", version, review: theirs } };
}

function refused(code: RefusalCode) {
  return { ok: false as const, error: { code } };
}

describe("opening a draft", () => {
  test("nothing here: the server's", () => {
    expect(reconcileDraft("o", null, stored(2))).toMatchObject({ kind: "ready", draft: { version: 2, review: theirs, dirty: false } });
  });

  test("nothing unsent here: the server's, however old ours is", () => {
    expect(reconcileDraft("o", local(1, false), stored(5))).toMatchObject({ kind: "ready", draft: { version: 5, review: theirs } });
  });

  test("unsent edits and an unchanged server: ours", () => {
    expect(reconcileDraft("o", local(2, true), stored(2))).toMatchObject({
      kind: "ready",
      draft: { version: 2, review: mine, dirty: true },
    });
  });

  test("unsent edits and a server changed since: a person chooses", () => {
    expect(reconcileDraft("o", local(2, true), stored(3))).toMatchObject({
      kind: "conflict",
      mine: { version: 2 },
      theirs: { version: 3 },
    });
  });

  test("the answer to our first save got lost: ours goes on from it", () => {
    expect(reconcileDraft("o", local(null, true), stored(1))).toMatchObject({ kind: "ready", draft: { version: 1, review: mine } });
  });

  test("no network: what is here", () => {
    expect(reconcileDraft("o", local(2, false), refused("network.offline"))).toMatchObject({ kind: "ready", draft: { review: mine } });
    expect(reconcileDraft("o", null, refused("network.offline"))).toEqual({ kind: "failed", code: "network.offline" });
  });

  test("never sent and unknown to the server: ours, to be sent", () => {
    expect(reconcileDraft("o", local(null, true), refused("draft.not_found"))).toMatchObject({ kind: "ready" });
  });

  test("gone from the server: confirmed or discarded elsewhere", () => {
    expect(reconcileDraft("o", local(4, true), refused("draft.not_found"))).toEqual({ kind: "failed", code: "draft.not_found" });
  });

  test("somebody without the right does not see what an earlier person left here", () => {
    expect(reconcileDraft("o", local(4, true), refused("plan.forbidden"))).toEqual({ kind: "failed", code: "plan.forbidden" });
  });
});
