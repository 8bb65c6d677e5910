import { atMost, type BarLine, percentile } from "../bars.ts";
import type { Stage } from "./stage.ts";
import { firstCard } from "./start.ts";

const rounds = 3;

/** The figures of Lighthouse, with its phone (processor 4× slower, 150 ms and 1.6 Mbit/s) and its bars for «good». */
export async function measureNetwork(stage: Stage): Promise<BarLine[]> {
  const seen: { card: number; first: number; largest: number; blocked: number; shift: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const phone = await stage.openPhone({ slower: 4, mobileNetwork: true });
    const card = await firstCard(phone);
    await phone.page.waitForTimeout(2_000);
    const rest = await phone.page.evaluate(() => ({
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      largest: window.noted.largestPaint,
      blocked: window.noted.blocked,
      shift: window.noted.layoutShift,
    }));
    seen.push({ card, ...rest });
    await phone.context.close();
  }
  const p50 = (of: (one: (typeof seen)[number]) => number) => percentile(seen.map(of), 0.5);
  return [
    atMost(
      "4G: first contentful paint",
      p50(({ first }) => first),
      1_800,
      " ms",
    ),
    atMost(
      "4G: largest contentful paint",
      p50(({ largest }) => largest),
      2_500,
      " ms",
    ),
    atMost(
      "4G: first card",
      p50(({ card }) => card),
      5_000,
      " ms",
    ),
    atMost(
      "4G: total blocking time",
      p50(({ blocked }) => blocked),
      200,
      " ms",
    ),
    atMost(
      "4G: cumulative layout shift",
      p50(({ shift }) => shift),
      0.1,
    ),
  ];
}
