/**
 * Proves everything: types, lint, format and edge functions side by side, then all tests under TZ=UTC and those without a database
 * that know of days once more under another zone. Ends with a line «N passed, N failed».
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { denoBinary } from "../supabase/local/functions/deno-binary.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "dung-han-test-"));
let passed = 0;
let failed = 0;

/** Runs a command; `quiet` keeps what it says until it has ended, for those that run side by side. */
async function run(name: string, command: string, args: string[], { environment = {}, quiet = false } = {}): Promise<boolean> {
  const started = performance.now();
  if (!quiet) console.log(`\n— ${name}`);
  const output = quiet ? "pipe" : "inherit";
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", output, output], env: { ...process.env, ...environment } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const status = await new Promise((resolve) => child.once("error", resolve).once("close", resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${said}${status === 0 ? "passed" : "FAILED"}: ${name} (${seconds} s)`);
  return status === 0;
}

async function check(name: string, command: string, args: string[]): Promise<void> {
  if (await run(name, command, args, { quiet: true })) passed += 1;
  else failed += 1;
}

/** Runs Vitest; a run that fails without a failing test (a broken set-up, a leak) counts as one failure. */
async function vitest(name: string, projects: string[], zone: string, more: string[] = []): Promise<void> {
  const report = join(reports, `${name}.json`);
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", ...projects.flatMap((project) => ["--project", project]), ...more];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = await run(name, "npx", [...args, ...reporters], { environment: { TZ: zone } });
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8")) as typeof counts;
  } catch {
    console.error(`${name}: no report was written`);
  }
  passed += counts.numPassedTests;
  failed += succeeded ? 0 : Math.max(1, counts.numFailedTests);
}

await Promise.all([
  check("types", "npx", ["tsc", "-p", "tsconfig.json"]),
  check("lint", "npx", ["eslint", "."]),
  check("format", "npx", ["prettier", "--check", "--log-level=warn", "."]),
  check("edge functions' types", denoBinary(), ["check", "--quiet", "--node-modules-dir=manual", "supabase/functions"]),
]);
await vitest("tests", ["core", "database", "alone", "local", "browser"], "UTC");
// Pictures, letters and patterns know no day: their minutes are spent once.
const dayless = ["tests/readers/{doc,ocr,pdf}/**", "tests/writers/**", "tests/core/patterns.test.ts", "tests/architecture.test.ts"];
const without = dayless.flatMap((files) => ["--exclude", files]);
await vitest("tests without a database, another time zone", ["core"], "America/Los_Angeles", without);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
