import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDelayed } from "../../src/state/delayed.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is put off", () => {
  const cases: [string, number | undefined, number][] = [
    ["waits as long as more comes", undefined, 0],
    ["is done every now and then while more comes, where that is asked for", 5_000, 2],
  ];
  it.each(cases)("%s", (_what, atMost, times) => {
    const done: number[] = [];
    const later = createDelayed(1_200, atMost);
    for (let second = 0; second <= 10; second += 1) {
      later(() => done.push(second));
      vi.advanceTimersByTime(1_000);
    }
    expect(done).toHaveLength(times);
    vi.advanceTimersByTime(1_200);
    expect(done.at(-1)).toBe(10);
  });

  it("is done once, as it was wanted last", () => {
    const done: string[] = [];
    const later = createDelayed(1_200);
    for (const word of ["first", "last"]) later(() => done.push(word));
    vi.advanceTimersByTime(10_000);
    expect(done).toEqual(["last"]);
  });
});
