/**
 * Proves everything: types, lint, format and edge functions side by side, then all tests under TZ=UTC and those without a database
 * that know of days once more under another zone. What failed is told once more at the end, where a cut log still has it, and the
 * last line is «N passed, N failed».
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { denoBinary } from "../supabase/local/functions/deno-binary.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "dung-han-test-"));
let passed = 0;
let failed = 0;
/** What failed, in a few lines each. */
const failures: string[] = [];

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
  else {
    failed += 1;
    failures.push(name);
  }
}

/** Runs Vitest; a run that fails without a failing test (a broken set-up, a leak) counts as one failure. */
async function vitest(name: string, projects: string[], zone: string, more: string[] = []): Promise<void> {
  const report = join(reports, `${name}.json`);
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", ...projects.flatMap((project) => ["--project", project]), ...more];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = await run(name, "npx", [...args, ...reporters], { environment: { TZ: zone } });
  let counts: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  try {
    counts = JSON.parse(readFileSync(report, "utf8")) as Report;
  } catch {
    failures.push(`${name}: no report was written`);
  }
  passed += counts.numPassedTests;
  failed += succeeded ? 0 : Math.max(1, counts.numFailedTests);
  const described = describeFailures(counts);
  failures.push(...(described.length === 0 && !succeeded ? [name] : described));
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  fullName: string;
  status: string;
  failureMessages: string[];
}

function describeFailures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failing = assertionResults.filter((assertion) => assertion.status === "failed");
    if (failing.length === 0) return status === "failed" ? [`${file}\n${shorten(message)}`] : [];
    return failing.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${shorten(failureMessages.join("\n"))}`);
  });
}

const shorten = (message: string): string => message.split("\n").slice(0, 12).join("\n").slice(0, 1200);

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
for (const failure of failures) console.log(`\nFAILED: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
