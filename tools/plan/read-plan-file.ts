import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import type { PlainDocument } from "../../src/core/document/document.ts";
import type { PlanDraft } from "../../src/core/plan/plan-draft.ts";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import type { RefusalCode } from "../../src/core/refusal.ts";
import { recognizeScans } from "../../src/readers/ocr/recognize-scans.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import type { ReadProgress } from "../../src/readers/read-options.ts";
import { refusalSentence } from "./refusals.ts";

/** A plan as read from a file. */
export interface ReadFile {
  file: string;
  document: PlainDocument;
  draft: PlanDraft;
  seconds: number;
}

/** A file that gave no plan; `code` is null for one that could not be opened at all. */
export interface RefusedFile {
  file: string;
  code: RefusalCode | null;
  sentence: string;
}

/** Reads a file's bytes, or null where there is none to read. */
export async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

export const unreadable = (file: string) => `Không đọc được tệp «${file}».`;

/** Reads the plan of one file. What is wrong with one file never reaches the next. */
export async function readPlanFile(file: string, onProgress: (done: number, of: number) => void): Promise<ReadFile | RefusedFile> {
  const bytes = await bytesOf(file);
  if (!bytes) return { file, code: null, sentence: unreadable(file) };
  const start = performance.now();
  const options = { onProgress: ({ done, of }: ReadProgress) => onProgress(done, of), scans: recognizeScans };
  const read = await readDocument({ name: basename(file), bytes }, options);
  if (!read.ok) return { file, code: read.error.code, sentence: refusalSentence(read.error.code) };
  const { document, messages } = read.value;
  const draft = readPlan(document);
  const seconds = (performance.now() - start) / 1000;
  return { file, document, draft: { ...draft, messages: [...messages, ...draft.messages] }, seconds };
}

/** Whether a plan holds nothing to do. */
export const isEmpty = ({ draft }: ReadFile) => draft.tasks.length + draft.reports.length === 0;
