import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanJson } from "./agreement.ts";
import type { Totals } from "./bars.ts";

const run = (script: string, ...args: string[]): string => execFileSync(process.execPath, [script, ...args], { encoding: "utf8" });

/** Does something in a folder that is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-eval-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets the scorer judge plans against gold. Gives its lines and its totals. */
export function scorePlans(
  scorer: string,
  gold: ReadonlyMap<string, unknown>,
  plans: ReadonlyMap<string, PlanJson>,
  verbose: boolean,
): { lines: string; totals: Totals } {
  return inFolder((goldFolder) =>
    inFolder((folder) => {
      for (const [name, plan] of plans) {
        writeFileSync(join(folder, `${name}.json`), JSON.stringify(plan));
        writeFileSync(join(goldFolder, `${name}.json`), JSON.stringify(gold.get(name)));
      }
      const { total } = JSON.parse(run(scorer, goldFolder, folder, "--json")) as { total: Totals };
      return { lines: run(scorer, goldFolder, folder, ...(verbose ? ["--verbose"] : [])).trimEnd(), totals: total };
    }),
  );
}

/** Lets the scorer judge resolved time phrases. Gives its lines, how many are right and of how many. */
export function scoreTimes(
  scorer: string,
  gold: string,
  resolved: string,
  verbose: boolean,
): { lines: string; right: number; all: number } {
  return inFolder((folder) => {
    const output = join(folder, "times.json");
    writeFileSync(output, resolved);
    const lines = run(scorer, gold, output, ...(verbose ? ["--verbose"] : [])).trimEnd();
    const [, right = "0", all = "1"] = /^times (\d+)\/(\d+)/mu.exec(lines) ?? [];
    return { lines, right: Number(right), all: Number(all) };
  });
}
