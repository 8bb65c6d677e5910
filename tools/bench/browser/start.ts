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

/** When the first card had been drawn, in ms after the address was opened. */
export async function firstCard({ page }: Pick<Phone, "page">): Promise<number> {
  const noted = await page.waitForFunction(() => window.noted.firstCard, undefined, { polling: 50, timeout: 60_000 });
  return (await noted.jsonValue()) ?? NaN;
}
