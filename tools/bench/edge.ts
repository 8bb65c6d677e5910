import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { denoBinary } from "../../supabase/local/functions/deno-binary.ts";
import { hundredPages } from "./hundred-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The processor time that a hosted function has for one request. */
const limitMs = 2000;
const runs = 5;

interface Used {
  tasks: number;
  /** Milliseconds for loading the readers, then for each reading. */
  steps: number[];
}

/** Reads a file in a fresh Deno, as the first request of a function does. */
function readInDeno(file: string, cacheFolder: string): Used {
  const functions = join(root, "supabase/functions");
  const readable = [root, file].join(",");
  const args = [
    ...["run", "--quiet", "--no-prompt", "--no-lock", "--cached-only", "--node-modules-dir=manual", "--allow-env"],
    ...[`--allow-read=${readable}`, "--config", join(functions, "read-plan/deno.json")],
    ...[join(root, "tools/bench/read-in-deno.mjs"), `file://${join(functions, "_shared/readers.ts")}`, file, String(runs)],
  ];
  const env = { PATH: process.env.PATH ?? "", HOME: cacheFolder, DENO_DIR: cacheFolder, DENO_NO_UPDATE_CHECK: "1" };
  return JSON.parse(execFileSync(denoBinary(), args, { cwd: root, env, encoding: "utf8" })) as Used;
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.filter((path) => path.endsWith(".txt")).map((path) => join(folder, path));
}

const largest = (files: readonly string[]): string | undefined =>
  [...files].sort((a, b) => readFileSync(b).length - readFileSync(a).length)[0];

/** Measures the processor time of `read-plan` in Deno against what a hosted function has. Fails when a limit is passed. */
export async function benchEdge(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-edge-"));
  try {
    const own = largest(textsIn(join(root, "tests/fixtures/plans")));
    const beside = largest(textsIn(join(root, "../shared/plans/text")));
    const long = join(folder, "hundred-pages.docx");
    writeFileSync(long, await hundredPages(own === undefined ? "" : readFileSync(own, "utf8")));
    const files = [own, beside, long].filter((file) => file !== undefined);
    // The first start fills Deno's cache of compiled sources, which a deployed function brings along.
    if (own !== undefined) readInDeno(own, folder);
    console.log(`processor time in Deno, of ${limitMs} ms          load   first read   first request   warm`);
    for (const file of files) {
      const { tasks, steps } = readInDeno(file, folder);
      const [load = 0, first = 0, ...warm] = steps;
      const middle = [...warm].sort((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0;
      const share = (ms: number) => `${((100 * ms) / limitMs).toFixed(0)} %`.padStart(6);
      const name = `${basename(file).slice(0, 30)} (${tasks} tasks)`;
      console.log(`${name.padEnd(44)} ${share(load)} ${share(first).padStart(12)} ${share(load + first).padStart(15)} ${share(middle)}`);
      if (load + first >= limitMs) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
