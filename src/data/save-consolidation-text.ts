import type { ConsolidationText } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Keeps one text; its `version` is the one that the person saw. `report.part_changed` when somebody else wrote there. */
export function saveConsolidationText(id: string, text: Omit<ConsolidationText, "edited">): Promise<Result<ConsolidationText, Refusal>> {
  return call<ConsolidationText>("save_consolidation_text", {
    consolidation_id: id,
    unit_id: text.unitId,
    section: text.section,
    body: text.text,
    expected_version: text.version,
  });
}
