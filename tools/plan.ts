import { writeFile } from "node:fs/promises";
import process, { argv, stderr, stdout } from "node:process";
import { planJson } from "../src/core/plan/plan-json.ts";
import { explainPlan } from "./plan/explain.ts";
import { type Options, optionsOf, usage } from "./plan/options.ts";
import { planTable } from "./plan/plan-table.ts";
import { bytesOf, isEmpty, readPlanFile, type ReadFile, type RefusedFile, unreadable } from "./plan/read-plan-file.ts";
import { refusalSentence } from "./plan/refusals.ts";
import { summaryOf } from "./plan/summary.ts";
import { resolveTimes } from "./plan/times.ts";

type Outcome = ReadFile | RefusedFile;

const columns = stdout.columns ?? 120;
const say = (text: string) => void stdout.write(`${text}\n`);
const complain = (text: string) => void stderr.write(`${text}\n`);

/** Counts the pages of a long file where somebody watches. */
function progressOf(file: string) {
  return (done: number, of: number) => {
    if (stderr.isTTY && of > 1) stderr.write(`\r\u001B[K${done < of ? `Đang đọc «${file}»: ${done + 1}/${of}` : ""}`);
  };
}

/** A file without a single task is refused where a person reads the answer. */
function judged(outcome: Outcome): Outcome {
  const empty = "draft" in outcome && isEmpty(outcome);
  return empty ? { file: outcome.file, code: "document.no_task", sentence: refusalSentence("document.no_task") } : outcome;
}

function tell(outcome: Outcome, { files, explain, today }: Options): void {
  const several = files.length > 1;
  if (!("draft" in outcome)) return complain(several ? `${outcome.file}: ${outcome.sentence}` : outcome.sentence);
  if (several) say(`━━ ${outcome.file}`);
  say(explain ? explainPlan(outcome.document, outcome.draft) : planTable(outcome.draft, columns, today));
  if (several) say("");
}

const jsonOf = (outcome: Outcome) => ("draft" in outcome ? planJson(outcome.draft) : { refused: outcome.code, sentence: outcome.sentence });

function tellJson(outcomes: readonly Outcome[]): void {
  const [only] = outcomes;
  if (outcomes.length > 1)
    say(
      JSON.stringify(
        outcomes.map((outcome) => ({ file: outcome.file, ...jsonOf(outcome) })),
        null,
        2,
      ),
    );
  else if (only && "draft" in only) say(JSON.stringify(planJson(only.draft), null, 2));
  for (const outcome of outcomes)
    if (!("draft" in outcome)) complain(outcomes.length > 1 ? `${outcome.file}: ${outcome.sentence}` : outcome.sentence);
}

async function writeTasks(read: readonly ReadFile[], out: string): Promise<boolean> {
  const { writeCsvFile, writeXlsxFile } = await import("./plan/write-tasks.ts");
  const bytes = /\.csv$/iu.test(out) ? writeCsvFile(read) : await writeXlsxFile(read);
  try {
    await writeFile(out, bytes);
  } catch {
    complain(`Không ghi được tệp «${out}».`);
    return false;
  }
  say(`Đã ghi ${read.reduce((sum, file) => sum + file.draft.tasks.length, 0)} nhiệm vụ vào «${out}».`);
  return true;
}

async function readAll(options: Options): Promise<boolean> {
  const outcomes: Outcome[] = [];
  for (const file of options.files) {
    const read = await readPlanFile(file, progressOf(file));
    outcomes.push(options.json ? read : judged(read));
    const outcome = outcomes.at(-1);
    if (outcome && !options.json && (options.out === null || !("draft" in outcome))) tell(outcome, options);
  }
  if (options.json) tellJson(outcomes);
  else if (outcomes.length > 1) say(summaryOf(outcomes, columns));
  const read = outcomes.filter((outcome) => "draft" in outcome);
  const written = options.out === null || read.length === 0 || (await writeTasks(read, options.out));
  return written && read.length === outcomes.length;
}

/** Runs the command; false where something was refused. */
async function run(args: readonly string[]): Promise<boolean> {
  const options = optionsOf(args);
  if (!options) {
    complain(usage);
    return false;
  }
  if (!options.times) return readAll(options);
  const file = options.files[0] ?? "";
  const bytes = await bytesOf(file);
  const answer = bytes ? resolveTimes(new TextDecoder().decode(bytes)) : { refusal: unreadable(file) };
  if ("refusal" in answer) complain(answer.refusal);
  else say(answer.out);
  return "out" in answer;
}

// not exit(): what was written to a pipe would be cut off
if (!(await run(argv.slice(2)))) process.exitCode = 1;
