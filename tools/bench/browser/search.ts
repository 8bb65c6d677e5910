import { atMost, type BarLine, percentile } from "../bars.ts";
import { beginFrames, endFrames } from "./in-page.ts";
import type { Stage } from "./stage.ts";

/** Whether a keystroke of a search leaves the frames alone, on a processor four times slower. */
export async function measureSearch(stage: Stage): Promise<BarLine[]> {
  const { page, devtools, context } = await stage.openPhone({ path: "/search" });
  const field = page.getByRole("searchbox").first();
  const there = await field.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (!there) {
    await context.close();
    console.log("(this build has no search yet)");
    return [];
  }
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await field.focus();
  await page.evaluate(beginFrames);
  await page.keyboard.type("chuyen doi so", { delay: 120 });
  await page.waitForTimeout(1_000);
  const frames = await page.evaluate(endFrames);
  await context.close();
  return [
    atMost("typing a search at 4×: p95 frame", percentile(frames, 0.95), 20, " ms"),
    atMost("typing a search at 4×: longest frame", percentile(frames, 1), 50, " ms"),
  ];
}
