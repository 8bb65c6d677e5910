import { ok, type Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** Has the server look into a file whose bytes have arrived; one that is not what its type says is taken off the draft. */
export async function checkReportFile(fileId: string): Promise<Result<null, Refusal>> {
  const checked = await callFunction<unknown>("check-report-file", { fileId });
  return checked.ok ? ok(null) : checked;
}
