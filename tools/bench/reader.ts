import { fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { readHtml } from "../../src/readers/html-document.ts";
import { readDocument } from "../../src/readers/read-file.ts";

const root = new URL("../../", import.meta.url);
/** Plans of the project's own, and texts that may lie beside the checkout. */
const folders = ["tests/fixtures/plans/", "supabase/seed/plans/", "../shared/plans/text/"];
const allowedMs = 30;
const warmUp = 12;
const runs = 25;
const factors = [1, 4, 16, 64];
const longest = { pages: 100, ms: 1000, rssMb: 300 };

const ms = (value: number): string => `${value.toFixed(1).padStart(7)} ms`;

/** The texts below a folder, one level deep. */
function textsIn(folder: URL): URL[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return textsIn(new URL(`${entry.name}/`, folder));
    return entry.name.endsWith(".txt") ? [new URL(entry.name, folder)] : [];
  });
}

function largest(files: readonly URL[]): URL | null {
  return files.reduce<URL | null>((top, file) => (top && readFileSync(top).length >= readFileSync(file).length ? top : file), null);
}

/** Reads a file from its bytes to its draft, and gives the median time of a warm run. */
async function medianMs(name: string, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const from = performance.now();
    const read = await readDocument({ name, bytes });
    if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
    readPlan(read.value.document);
    if (run >= warmUp) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** A plan with its body so many times; the head, which is read once, stays as it is. */
function repeated(text: string, factor: number): string {
  const at = Math.max(0, text.search(/^(?:I|1)\s?[.-]\s/mu));
  return text.slice(0, at) + `${text.slice(at)}\n`.repeat(factor);
}

interface Cost {
  /** Time of the processor. */
  ms: number;
  rssMb: number;
  bytes: number;
  tasks: number;
}

/** A long plan read cold, in a process of its own. */
function readAlone(pages: number): Promise<Cost> {
  const script = fileURLToPath(new URL("read-long-plan.ts", import.meta.url));
  const child = fork(script, [String(pages)], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    child.once("message", (cost) => resolve(cost as Cost));
    child.once("exit", () => reject(new Error("The plan was not read.")));
  });
}

async function benchLongPlan(): Promise<void> {
  const { ms: time, rssMb, bytes, tasks } = await readAlone(longest.pages);
  const over = time > longest.ms || rssMb > longest.rssMb;
  console.log(
    `${ms(time)}  ${longest.pages} pages (${Math.round(bytes / 1024)} kB, ${tasks} tasks), cold, time of the processor (at most ${longest.ms} ms)`,
  );
  console.log(`${rssMb.toFixed(0).padStart(7)} MB  most memory of that process (at most ${longest.rssMb} MB)${over ? "  OVER" : ""}`);
  if (over) process.exitCode = 1;
}

/** Pages whose elements stand ever deeper inside one another: what no person writes must not cost more than its length. */
function benchNesting(): void {
  const times = [12_500, 50_000, 200_000].map((depth) => {
    const from = performance.now();
    readHtml(`${"<div>".repeat(depth)}x`);
    return { depth, time: performance.now() - from };
  });
  for (const { depth, time } of times)
    console.log(`${ms(time)}  ${depth} nested elements: ${(time / (times[0]?.time || 1)).toFixed(1)} times the first`);
}

/** Measures the reading of plans: the largest texts warm, and how the time grows with the length of a body. */
export async function benchReader(): Promise<void> {
  const own = largest(folders.slice(0, 2).flatMap((folder) => textsIn(new URL(folder, root))));
  const beside = largest(folders.slice(2).flatMap((folder) => textsIn(new URL(folder, root))));
  for (const file of [own, beside]) {
    if (!file) continue;
    const bytes = new Uint8Array(readFileSync(file));
    const time = await medianMs("plan.txt", bytes);
    console.log(`${ms(time)}  ${basename(fileURLToPath(file))} (${Math.round(bytes.length / 1024)} kB), warm, p50`);
    if (time >= allowedMs) process.exitCode = 1;
  }
  await benchLongPlan();
  benchNesting();
  if (!own) return;
  const text = readFileSync(own, "utf8");
  const times: number[] = [];
  for (const factor of factors) times.push(await medianMs("plan.txt", new TextEncoder().encode(repeated(text, factor))));
  for (const [i, factor] of factors.entries())
    console.log(
      `${ms(times[i] ?? 0)}  body ${`${factor}×`.padStart(3)}: ${((times[i] ?? 0) / (times[0] || 1)).toFixed(1)} times the first`,
    );
}
