import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** What axe calls serious or critical on the page as it stands, with the first place of each. */
export async function findViolations(page: Page): Promise<string[]> {
  return (await runAxe(page)).filter(({ impact }) => impact === "serious" || impact === "critical").map(describe);
}

/** Whatever axe finds, the small things too. */
export async function findAllViolations(page: Page): Promise<string[]> {
  return (await runAxe(page)).map(describe);
}

const describe = ({ id, nodes }: Violation): string => `${id}: ${nodes[0]?.html ?? ""}`;

async function runAxe(page: Page): Promise<Violation[]> {
  await waitForStillness(page);
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
}

/** A sheet that is still rising is half transparent, and its words too pale. */
export async function waitForStillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
