import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainDocument } from "../../src/core/document/document.ts";
import { resolveTimes } from "../plan/times.ts";
import type { PlanJson } from "./agreement.ts";
import { belowBars, belowTimesBar } from "./bars.ts";
import { documentOfFile, jsonOfDocument } from "./read-plan-file.ts";
import { scorePlans, scoreTimes } from "./run-scorer.ts";

/** A folder with `text/` and `gold/`, and the scorers that lie beside it. */
export interface RealPlans {
  folder: string;
  scorer: string;
  timeScorer: string;
}

/** Finds the plans and their scorer; null where one of them is missing. */
export function findRealPlans(folder: string): RealPlans | null {
  const [scorer, timeScorer] = [join(folder, "../eval/score.mjs"), join(folder, "../eval/score-times.mjs")];
  const parts = [join(folder, "text"), join(folder, "gold"), scorer];
  return parts.every((part) => existsSync(part)) ? { folder, scorer, timeScorer } : null;
}

/** What a careful person would import of each plan. */
export function goldOf({ folder }: RealPlans): Map<string, unknown> {
  const files = readdirSync(join(folder, "gold")).filter((file) => file.endsWith(".json"));
  return new Map(files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, "gold", file), "utf8")) as unknown]));
}

/** The neutral documents of the plans that have gold and lie there with this extension. */
export async function documentsOf({ folder }: RealPlans, names: Iterable<string>, extension: string): Promise<Map<string, PlainDocument>> {
  const found = new Map<string, PlainDocument>();
  for (const name of names) {
    const path = join(folder, "text", `${name}.${extension}`);
    if (existsSync(path)) found.set(name, await documentOfFile(path));
  }
  return found;
}

const readAll = (documents: ReadonlyMap<string, PlainDocument>): Map<string, PlanJson> =>
  new Map([...documents].map(([name, document]) => [name, jsonOfDocument(document)]));

/** Reads real plans and time phrases, prints the scorers' lines, and says which figures lie below their bars. */
export async function evalRealPlans(plans: RealPlans, verbose: boolean): Promise<string[]> {
  const gold = goldOf(plans);
  const { lines, totals } = scorePlans(plans.scorer, gold, readAll(await documentsOf(plans, gold.keys(), "txt")), verbose);
  console.log(lines);
  const asHtml = await documentsOf(plans, gold.keys(), "html");
  if (asHtml.size > 0) console.log(`as .html:\n${scorePlans(plans.scorer, gold, readAll(asHtml), verbose).lines}`);
  return [...belowBars(totals), ...evalTimes(plans, verbose)];
}

function evalTimes({ folder, timeScorer }: RealPlans, verbose: boolean): string[] {
  const phrases = join(folder, "time-phrases.json");
  if (!existsSync(phrases) || !existsSync(timeScorer)) return [];
  const resolved = resolveTimes(readFileSync(phrases, "utf8"));
  if ("refusal" in resolved) return [`${phrases}: ${resolved.refusal}`];
  const { lines, right, all } = scoreTimes(timeScorer, phrases, resolved.out, verbose);
  console.log(lines);
  return belowTimesBar(right, all);
}
