import type { Result } from "../../core/result.ts";
import type { ReadProgress } from "../../readers/read-options.ts";
import type { ReadSource, SourceRefusal } from "../../readers/read-plan-source.ts";

export type ReadAnswer = Result<ReadSource, SourceRefusal>;

/** What the worker that reads a plan says: how far it is, what came of it, or that it broke. */
export type WorkerMessage = { progress: ReadProgress } | { answer: ReadAnswer } | { failure: string };
