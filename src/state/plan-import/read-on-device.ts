import { recognizeScans } from "../../readers/ocr/recognize-scans.ts";
import type { ReadOptions } from "../../readers/read-options.ts";
import { readPlanSource, type PlanSourceInput } from "../../readers/read-plan-source.ts";
import type { ReadAnswer } from "./worker-message.ts";

/** Reads a plan with all that a device can do: it has the time to recognize letters in pictures. */
export function readOnDevice(input: PlanSourceInput, options: ReadOptions): Promise<ReadAnswer> {
  return readPlanSource(input, { ...options, scans: recognizeScans });
}
