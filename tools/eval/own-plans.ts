import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { agreementLine, agreementOf, differencesOf, type PlanJson } from "./agreement.ts";
import { documentOfFile, jsonOfDocument } from "./read-plan-file.ts";

const folder = fileURLToPath(new URL("../../tests/fixtures/plans/", import.meta.url));

/** A plan of the project's own: where its source lies and what was reviewed. */
export interface OwnPlan {
  slug: string;
  source: string;
  expected: PlanJson;
}

/** The plans that the project's authors wrote. */
export function ownPlans(): OwnPlan[] {
  return readdirSync(folder).map((slug) => {
    const source = readdirSync(join(folder, slug)).find((file) => file.startsWith("source."));
    if (source === undefined) throw new Error(`${slug} has no source`);
    const expected = JSON.parse(readFileSync(join(folder, slug, "expected.json"), "utf8")) as PlanJson;
    return { slug, source: join(folder, slug, source), expected };
  });
}

/** Reads the project's own plans and says which are not read exactly as reviewed. */
export async function evalOwnPlans(verbose: boolean): Promise<string[]> {
  const failures: string[] = [];
  const pairs: { wanted: PlanJson; got: PlanJson }[] = [];
  for (const { slug, source, expected } of ownPlans()) {
    const got = jsonOfDocument(await documentOfFile(source));
    pairs.push({ wanted: expected, got });
    if (isDeepStrictEqual(got, expected)) continue;
    failures.push(`${slug} is not read as reviewed`);
    if (verbose) console.log(differencesOf(expected, got).join("\n"));
  }
  console.log(`own plans: ${pairs.length - failures.length}/${pairs.length} as reviewed · ${agreementLine(agreementOf(pairs))}`);
  return failures;
}
