import type { PlanDraft } from "../core/plan/plan-draft.ts";
import { readPlan } from "../core/plan/read-plan.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { readDocument, readPastedText } from "./read-file.ts";
import type { ReadOptions } from "./read-options.ts";

/** A document as it came from a person. */
export type PlanSourceInput = { kind: "file"; name: string; bytes: Uint8Array } | { kind: "text"; text: string };

/** What was read of it. */
export interface ReadSource {
  draft: PlanDraft;
  /** The texts of the document's blocks, so that every task can be shown beside its sentence. */
  blocks: string[];
}

/** Reads a plan out of a file or a pasted text; a document without a single task is refused. */
export async function readPlanSource(
  input: PlanSourceInput,
  options: ReadOptions = {},
): Promise<Result<ReadSource, { code: RefusalCode }>> {
  const read = input.kind === "file" ? await readDocument(input, options) : readPastedText(input.text);
  if (!read.ok) return read;
  const { document, messages } = read.value;
  const draft = readPlan(document);
  if (draft.tasks.length === 0) return refuse({ code: "document.no_task" });
  return ok({ draft: { ...draft, messages: [...messages, ...draft.messages] }, blocks: document.blocks.map((block) => block.text) });
}
