import { atMost, type BarLine, percentile } from "../bars.ts";
import type { Phone, Stage } from "./stage.ts";

const rounds = 7;

/** How long a phone four times slower waits for its first card, the first time and when it knows the board already. */
export async function measureStart(stage: Stage): Promise<BarLine[]> {
  const cold: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await stage.openPhone({ slower: 4 });
    cold.push(await firstCard(first));
    // What the app keeps on the device is written once it is at rest.
    await first.page.waitForTimeout(6_000);
    await first.page.close();
    const second = await stage.openPhone({ slower: 4, context: first.context });
    again.push(await firstCard(second));
    await first.context.close();
  }
  return [
    atMost("first card, processor 4× slower, nothing known, p50", percentile(cold, 0.5), 1_500, " ms"),
    atMost("first card, processor 4× slower, opened again, p50", percentile(again, 0.5), 500, " ms"),
  ];
}

/**
 * When the first card had been drawn, in ms after the address was opened. Asked in one short expression: Playwright's own way of
 * waiting puts a script into the page that takes the slow phone as long as half of the app.
 */
export async function firstCard({ page, devtools }: Pick<Phone, "page" | "devtools">): Promise<number> {
  for (const begun = performance.now(); performance.now() - begun < 60_000;) {
    const { result } = await devtools.send("Runtime.evaluate", { expression: "window.noted?.firstCard" });
    if (typeof result.value === "number") return result.value;
    await page.waitForTimeout(50);
  }
  throw new Error("No card within a minute");
}
