import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isInUse } from "./postgres.ts";

/** What a fresh start throws away; programs and Deno's cache stay. */
const dataNames = ["database", "storage", "keys.json"];

/** Lies in the data folder while the sample commune is being founded. */
const markName = "seeding";

/** Throws away a folder's data. */
export function forgetData(dataFolder: string): void {
  // The mark goes last: interrupted in the middle, the next start begins with emptying again.
  for (const name of [...dataNames, markName]) rmSync(join(dataFolder, name), { recursive: true, force: true });
}

/**
 * Seeds, and knows afterwards whether that came to its end. The mark stands for the time of seeding and not for its
 * success: without one nothing is ever thrown away, so an organization that somebody founded without a seed is safe.
 */
export async function seedMarked(dataFolder: string, seed: () => Promise<void>): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  const mark = join(dataFolder, markName);
  writeFileSync(mark, "");
  await seed();
  rmSync(mark);
}

/** Empties a folder whose seeding was interrupted, its clock left in the past. Answers whether there was such a half story. */
export async function forgetHalfStory(dataFolder: string): Promise<boolean> {
  // Whoever is seeding right now has a server at work.
  if (!existsSync(join(dataFolder, markName)) || (await isInUse(dataFolder))) return false;
  forgetData(dataFolder);
  return true;
}
