import { ok, type Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** Has the server look into a file whose bytes have arrived; one that is not what its type says is taken off its draft or card. */
export async function checkFile(fileId: string, of: "report" | "card"): Promise<Result<null, Refusal>> {
  const checked = await callFunction<unknown>("check-report-file", { fileId, of });
  return checked.ok ? ok(null) : checked;
}
