import type { PlanDraft } from "../core/plan/plan-draft.ts";
import { readPlan } from "../core/plan/read-plan.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { readDocument, readPastedText, readPhotos, type ReadResult } from "./read-file.ts";
import type { ReadOptions } from "./read-options.ts";

/** A document as it came from a person; several photos are its pages. */
export type PlanSourceInput =
  { kind: "file"; name: string; bytes: Uint8Array } | { kind: "photos"; photos: Uint8Array[] } | { kind: "text"; text: string };

/** Why nothing was read of it, and which of several photos is to blame. */
export interface SourceRefusal {
  code: RefusalCode;
  file?: number;
}

/** What was read of it. */
export interface ReadSource {
  draft: PlanDraft;
  /** The texts of the document's blocks, so that every task can be shown beside its sentence. */
  blocks: string[];
}

function readInput(input: PlanSourceInput, options: ReadOptions): Promise<ReadResult> | ReadResult {
  switch (input.kind) {
    case "file":
      return readDocument(input, options);
    case "photos":
      return readPhotos(input.photos, options);
    case "text":
      return readPastedText(input.text);
  }
}

/** Reads a plan out of a file, photos of its pages or a pasted text; a document without a single task is refused. */
export async function readPlanSource(input: PlanSourceInput, options: ReadOptions = {}): Promise<Result<ReadSource, SourceRefusal>> {
  const read = await readInput(input, options);
  if (!read.ok) return read;
  const { document, messages } = read.value;
  const draft = readPlan(document);
  if (draft.tasks.length === 0) return refuse({ code: "document.no_task" });
  return ok({ draft: { ...draft, messages: [...messages, ...draft.messages] }, blocks: document.blocks.map((block) => block.text) });
}
