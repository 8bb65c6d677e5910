import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { UnitDirectory } from "../../src/core/organization/organization.ts";
import type { PlanReview, UnitChoice } from "../../src/core/plan/plan-review.ts";
import type { ConfirmedPlan } from "../../src/core/plan/plan-summary.ts";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { reviewOfDraft } from "../../src/core/plan/review-of-draft.ts";
import { editReview } from "../../src/core/plan/review/edit-review.ts";
import { unsolvedUnits } from "../../src/core/plan/review/written-units.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import type { Call } from "./api-client.ts";

/** Reads a plan file as the import screen does. */
async function reviewFile(file: URL, directory: UnitDirectory, today: LocalDate): Promise<PlanReview> {
  const name = basename(fileURLToPath(file));
  const bytes = readFileSync(file);
  const read = await readDocument({ name, bytes });
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
  const { document } = read.value;
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const source = { fileName: name, contentHash, path: null, blocks: document.blocks.map((block) => block.text) };
  return reviewOfDraft(readPlan(document), directory, source, today);
}

/** What a coordinator does with names that the directory does not know: who leads is added, who only supports is passed over. */
function solveUnits(review: PlanReview): PlanReview {
  const answer = (name: string, leads: number): UnitChoice => (leads > 0 ? { kind: "new", name } : { kind: "ignore" });
  const choices = unsolvedUnits(review).flatMap(({ name, spellings, leads }) =>
    spellings.map((spelling) => [spelling, answer(name, leads)] as const),
  );
  return editReview(review, { kind: "units", choices: Object.fromEntries(choices) });
}

/** Imports a plan file by the way of the coordinator: read, review, save, confirm. */
export async function importPlan(file: URL, organizationId: string, coordinator: Call, today: LocalDate): Promise<ConfirmedPlan> {
  const directory = await coordinator<UnitDirectory>("list_units", { organization_id: organizationId });
  const review = solveUnits(await reviewFile(file, directory, today));
  const draft = { organization_id: organizationId, draft_id: randomUUID(), review, expected_version: null };
  const { id, version } = await coordinator<{ id: string; version: number }>("save_plan_draft", draft);
  const confirmation = { draft_id: id, expected_version: version, update_plan_id: null, request_id: randomUUID() };
  return coordinator<ConfirmedPlan>("confirm_plan_draft", confirmation);
}
