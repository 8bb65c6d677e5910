import type { Consolidation, ReportHead } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Keeps head and foot of the document; `version` is that of the consolidation that the person saw. */
export function saveConsolidationHead(id: string, head: ReportHead, version: number): Promise<Result<Consolidation, Refusal>> {
  return call<Consolidation>("save_consolidation_head", { consolidation_id: id, head, expected_version: version });
}
