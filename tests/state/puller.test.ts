import { describe, expect, it } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import { ok, refuse, type Result } from "../../src/core/result.ts";
import type { Refusal } from "../../src/data/errors.ts";
import { createPuller } from "../../src/state/puller.ts";

const upTo = (version: number, more = false): Result<BoardChanges, Refusal> =>
  ok({ version, today: "2026-11-20", cards: [], removed: [], more, reset: false, unread: 0 });

/** A puller over a version in memory; `answers` are given in turn, the last one again and again. */
function start(first: number | null, answers: (Result<BoardChanges, Refusal> | Promise<never>)[]) {
  const state = {
    version: first,
    /** Once: something as old as this is shown before the next answer is. */
    lowerTo: null as number | null,
    wait: () => Promise.resolve(),
    /** Whether what the next answers bring can be shown; afterwards everything can. */
    shows: [] as boolean[],
    asked: [] as (number | null)[],
    online: [] as boolean[],
    waited: [] as number[],
  };
  const puller = createPuller({
    getVersion: () => state.version,
    ask: (since) => {
      state.asked.push(since);
      return Promise.resolve(answers[Math.min(state.asked.length, answers.length) - 1] ?? upTo(since ?? 0));
    },
    apply: ({ version }, since) => {
      if (state.lowerTo !== null) state.version = state.lowerTo;
      state.lowerTo = null;
      const shown = state.shows.shift() ?? true;
      if (shown && (state.version ?? 0) >= (since ?? 0)) state.version = version;
      return Promise.resolve(shown);
    },
    onReached: (online) => state.online.push(online),
    wait: (milliseconds) => {
      state.waited.push(milliseconds);
      return state.wait();
    },
  });
  return { state, puller };
}

describe("pulling", () => {
  it("brings what is shown up to now", async () => {
    const { state, puller } = start(3, [upTo(7)]);
    await puller.pull();
    expect(state).toMatchObject({ version: 7, asked: [3], online: [true] });
  });

  it("asks for page after page", async () => {
    const { state, puller } = start(1, [upTo(5, true), upTo(9, true), upTo(11)]);
    await puller.pull();
    expect(state.asked).toEqual([1, 5, 9]);
  });

  it("asks once for whoever asks meanwhile", async () => {
    const { state, puller } = start(1, [upTo(5), upTo(6)]);
    await Promise.all([puller.pull(), puller.pull(), puller.pull(), puller.pull()]);
    expect(state.asked.length).toBeLessThanOrEqual(2);
  });

  it("ignores a poke that tells what is known", async () => {
    const { state, puller } = start(8, [upTo(9)]);
    await puller.pull(8);
    expect(state.asked).toEqual([]);
  });

  it("tries again when a poke was quicker than what it tells of", async () => {
    const { state, puller } = start(3, [upTo(3), upTo(3), upTo(4)]);
    await puller.pull(4);
    expect(state).toMatchObject({ version: 4, asked: [3, 3, 3], waited: [300, 600] });
  });

  it("does not try for ever", async () => {
    const { state, puller } = start(3, [upTo(3)]);
    await puller.pull(99);
    expect(state.asked).toHaveLength(6);
  });

  it("goes on by itself when the network is back", async () => {
    const { state, puller } = start(3, [refuse({ code: "network.offline" }), upTo(6)]);
    await puller.pull();
    expect(state).toMatchObject({ version: 6, online: [false, true] });
  });

  it("asks which version it is where none is known, and tries again where a poke was quicker than the answer", async () => {
    const { state, puller } = start(null, [upTo(1), upTo(2)]);
    await puller.pull(2);
    expect(state).toMatchObject({ version: 2, asked: [null, 1] });
  });

  it("begins again from what an older screen needs", async () => {
    const { state, puller } = start(5, [upTo(9)]);
    state.lowerTo = 3;
    await puller.pull();
    expect(state).toMatchObject({ version: 9, asked: [5, 3] });
  });

  it("takes no version for known before it is shown, and asks for the same once more, a little later", async () => {
    const { state, puller } = start(3, [upTo(9)]);
    state.shows = [false];
    await puller.pull();
    expect(state).toMatchObject({ version: 9, asked: [3, 3], waited: [8_000] });
  });

  it("woken, waits neither for an answer that was lost in its sleep nor for the next try", async () => {
    const never = new Promise<never>(() => undefined);
    const { state, puller } = start(3, [never, refuse({ code: "network.offline" }), upTo(6)]);
    state.wait = () => never;
    void puller.pull();
    const woken = puller.wake();
    await expect.poll(() => state.asked.length).toBe(2);
    await Promise.resolve();
    await Promise.all([woken, puller.pull()]);
    expect(state).toMatchObject({ version: 6, asked: [3, 3, 3] });
  });

  it("stops", async () => {
    const { state, puller } = start(3, [refuse({ code: "network.offline" })]);
    const pulling = puller.pull();
    puller.stop();
    await pulling;
    expect(state.asked).toHaveLength(1);
  });
});
