import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Refusal } from "../../../src/data/errors.ts";
import type { Result } from "../../../src/core/result.ts";
import { createDraftSaver, type SaveState } from "../../../src/state/plan-review/draft-saver.ts";
import type { LocalDraft } from "../../../src/state/plan-review/local-draft.ts";
import { sampleReview, sampleTask } from "../../core/plan/review/sample-review.ts";

const first: LocalDraft = { draftId: "d", organizationId: "o", version: 3, review: sampleReview([sampleTask()]), dirty: false };

function edited(title: string): LocalDraft {
  return { ...first, review: sampleReview([sampleTask({ title })]) };
}

function title(draft: LocalDraft | undefined): string | undefined {
  return draft?.review.tasks[0]?.title;
}

function begin(answers: Result<{ version: number }, Refusal>[], start = first) {
  const kept: LocalDraft[] = [];
  const sent: LocalDraft[] = [];
  const states: SaveState["kind"][] = [];
  const saver = createDraftSaver(start, {
    store: {
      read: () => Promise.resolve(null),
      write: (draft) => Promise.resolve(kept.push(draft) > 0),
      remove: () => Promise.resolve(),
      unsent: () => Promise.resolve([]),
    },
    send: (draft) => {
      sent.push(draft);
      return Promise.resolve(answers.shift() ?? { ok: true, value: { version: (draft.version ?? 0) + 1 } });
    },
    onState: (state) => states.push(state.kind),
    quiet: 1_000,
    retry: 5_000,
  });
  return { saver, kept, sent, states };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving a draft", () => {
  test("keeps every edit at once and sends the last one after a while of quiet", async () => {
    const { saver, kept, sent, states } = begin([]);
    saver.put(edited("một"));
    saver.put(edited("hai"));
    expect(kept.map(title)).toEqual(["một", "hai"]);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(title)).toEqual(["hai"]);
    expect(saver.current()).toMatchObject({ version: 4, dirty: false });
    expect(states.at(-1)).toBe("saved");
  });

  test("an edit made while another is on its way is sent after it, with its version", async () => {
    const { saver, sent } = begin([]);
    saver.put(edited("một"));
    const flushed = saver.flush();
    saver.put(edited("hai"));
    await flushed;
    expect(sent.map((draft) => [title(draft), draft.version])).toEqual([
      ["một", 3],
      ["hai", 4],
    ]);
    expect(saver.current().dirty).toBe(false);
  });

  test("without a network the edit stays here and is tried again", async () => {
    const { saver, kept, states } = begin([{ ok: false, error: { code: "network.offline" } }]);
    saver.put(edited("một"));
    expect(await saver.flush()).toEqual({ kind: "here-only", kept: true });
    expect(kept.at(-1)).toMatchObject({ dirty: true, version: 3 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toBe("saved");
  });

  test("a draft changed elsewhere is refused once and not sent over it", async () => {
    const { saver, sent, kept } = begin([{ ok: false, error: { code: "draft.changed" } }]);
    saver.put(edited("một"));
    expect(await saver.flush()).toEqual({ kind: "refused", code: "draft.changed" });
    saver.put(edited("hai"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(title(kept.at(-1))).toBe("hai");
  });

  test("what was left unsent by the last visit is sent by the first flush", async () => {
    const { saver, sent } = begin([], { ...first, dirty: true });
    expect(await saver.flush()).toEqual({ kind: "saved" });
    expect(sent).toHaveLength(1);
  });

  test("nothing is sent when nothing has changed, nor after the end", async () => {
    const { saver, sent } = begin([]);
    await saver.flush();
    saver.put(edited("một"));
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(0);
  });
});
