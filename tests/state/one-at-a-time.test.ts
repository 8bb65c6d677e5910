import { expect, test } from "vitest";
import { createOneAtATime } from "../../src/state/one-at-a-time.ts";

/** Work that ends when the test says so. */
function start() {
  const ends: (() => void)[] = [];
  let pauses = 0;
  const run = createOneAtATime(
    () => new Promise((resolve) => ends.push(resolve)),
    () => {
      pauses += 1;
      return Promise.resolve();
    },
  );
  return { run, ends, pauses: () => pauses };
}

test("a hundred calls while one is under way cost one further run", async () => {
  const { run, ends, pauses } = start();
  const first = run();
  for (let call = 0; call < 100; call++) void run();
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await first;
  expect(ends).toHaveLength(2);
  expect(pauses()).toBe(1);
});

test("a call after the end begins anew", async () => {
  const { run, ends } = start();
  const first = run();
  ends[0]?.();
  await first;
  const second = run();
  ends[1]?.();
  await second;
  expect(ends).toHaveLength(2);
});
