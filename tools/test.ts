/**
 * Proves everything: types, lint, format, edge functions, then all tests under TZ=UTC and those without a database
 * that know of days once more under another zone. Ends with a line «N passed, N failed».
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { denoBinary } from "../supabase/local/functions/deno-binary.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "dung-han-test-"));
let passed = 0;
let failed = 0;

function run(name: string, command: string, args: string[], environment: Record<string, string> = {}): boolean {
  const started = performance.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  console.log(`${status === 0 ? "passed" : "FAILED"}: ${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return status === 0;
}

function check(name: string, command: string, args: string[]): void {
  if (run(name, command, args)) passed += 1;
  else failed += 1;
}

/** Runs Vitest; a run that fails without a failing test (a broken set-up, a leak) counts as one failure. */
function vitest(name: string, projects: string[], zone: string, more: string[] = []): void {
  const report = join(reports, `${name}.json`);
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", ...projects.flatMap((project) => ["--project", project]), ...more];
  const succeeded = run(name, "npx", [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], { TZ: zone });
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8")) as typeof counts;
  } catch {
    console.error(`${name}: no report was written`);
  }
  passed += counts.numPassedTests;
  failed += succeeded ? 0 : Math.max(1, counts.numFailedTests);
}

check("types", "npx", ["tsc", "-p", "tsconfig.json"]);
check("lint", "npx", ["eslint", "."]);
check("format", "npx", ["prettier", "--check", "--log-level=warn", "."]);
check("edge functions' types", denoBinary(), ["check", "--quiet", "--node-modules-dir=manual", "supabase/functions"]);
vitest("tests", ["core", "database", "local", "browser"], "UTC");
// Pictures, letters and patterns know no day: their minutes are spent once.
const dayless = ["tests/readers/{doc,ocr,pdf}/**", "tests/writers/**", "tests/core/patterns.test.ts", "tests/architecture.test.ts"];
const without = dayless.flatMap((files) => ["--exclude", files]);
vitest("tests without a database, another time zone", ["core"], "America/Los_Angeles", without);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
