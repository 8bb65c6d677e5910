import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { argv, exit, stderr, stdout } from "node:process";
import { planJson } from "../src/core/plan/plan-json.ts";
import { readPlan } from "../src/core/plan/read-plan.ts";
import { recognizeScans } from "../src/readers/ocr/recognize-scans.ts";
import { readDocument } from "../src/readers/read-file.ts";
import type { ReadProgress } from "../src/readers/read-options.ts";
import { refusalSentence } from "./plan/refusals.ts";
import { resolveTimes } from "./plan/times.ts";
import { planTable } from "./plan/plan-table.ts";

const usage = "Cách dùng: npm run plan -- TỆP [--json] [--today NĂM-THÁNG-NGÀY], hoặc npm run plan -- --times TỆP.json";

interface Options {
  file: string;
  json: boolean;
  times: boolean;
  today: string | null;
}

function optionsOf(args: readonly string[]): Options | null {
  const options: Options = { file: "", json: false, times: false, today: null };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--json") options.json = true;
    else if (arg === "--times") options.times = true;
    else if (arg === "--today") options.today = args[++i] ?? "";
    else if (arg.startsWith("--") || options.file !== "") return null;
    else options.file = arg;
  }
  const dated = options.today === null || /^\d{4}-\d{2}-\d{2}$/u.test(options.today);
  return options.file !== "" && dated ? options : null;
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

/** Says on the terminal which page is read; the line goes once all are. */
function showProgress({ done, of }: ReadProgress): void {
  stderr.write(`\r\u001B[K${done < of ? `Đang đọc trang ${done + 1}/${of}` : ""}`);
}

/** Runs the command; the answer is text for stdout, or a sentence for stderr. */
async function run(args: readonly string[]): Promise<{ out: string } | { refusal: string }> {
  const options = optionsOf(args);
  if (!options) return { refusal: usage };
  const bytes = await bytesOf(options.file);
  if (!bytes) return { refusal: `Không đọc được tệp «${options.file}».` };
  if (options.times) return resolveTimes(new TextDecoder().decode(bytes));
  const read = await readDocument(
    { name: basename(options.file), bytes },
    { scans: recognizeScans, ...(stderr.isTTY ? { onProgress: showProgress } : {}) },
  );
  if (!read.ok) return { refusal: refusalSentence(read.error.code) };
  const draft = readPlan(read.value.document);
  const messages = [...read.value.messages, ...draft.messages];
  if (options.json) return { out: JSON.stringify(planJson({ ...draft, messages }), null, 2) };
  if (draft.tasks.length + draft.reports.length === 0) return { refusal: refusalSentence("document.no_task") };
  return { out: planTable({ ...draft, messages }, stdout.columns ?? 120, options.today) };
}

const answer = await run(argv.slice(2));
if ("refusal" in answer) {
  stderr.write(`${answer.refusal}\n`);
  exit(1);
}
stdout.write(`${answer.out}\n`);
