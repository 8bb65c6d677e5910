import { createHash, randomUUID } from "node:crypto";
import type { PlanReview, ReviewDuty, ReviewTask, UnitChoice } from "../../../src/core/plan/plan-review.ts";
import type { ConfirmedPlan } from "../../../src/core/plan/plan-summary.ts";
import type { PersonName, World } from "./world.ts";

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A task of a review led by «Phòng Kinh tế», due on 15/12/2026; `changes` makes it the case under test. */
export function reviewTask(title: string, changes: Partial<ReviewTask> = {}): ReviewTask {
  return {
    id: title,
    included: true,
    cardMode: "quarterly",
    kind: "row",
    section: "1",
    title,
    leadUnits: ["Phòng Kinh tế"],
    supportingUnits: [],
    timeText: null,
    start: null,
    deadline: { due: "2026-12-15", bound: "on_or_before" },
    openEnded: false,
    frequency: null,
    product: null,
    details: null,
    sourceText: title,
    fields: {},
    messages: [],
    ...changes,
  };
}

/** «Phòng Kinh tế báo cáo … trước ngày 15/12 hằng năm»; `changes` makes it the case under test. */
export function reviewDuty(title: string, changes: Partial<ReviewDuty> = {}): ReviewDuty {
  return {
    id: title,
    included: true,
    title,
    who: ["Phòng Kinh tế"],
    to: "UBND huyện",
    via: null,
    schedule: {
      cadence: "yearly",
      periods: null,
      cutoffMonth: 0,
      cutoffDay: 15,
      bound: "before",
      windowRule: "decree",
      startsOn: "2026-01-15",
      endsOn: "2026-12-31",
      onceOn: null,
      windowStart: null,
      windowEnd: null,
    },
    guesses: [],
    sourceText: `${title} trước ngày 15/12 hằng năm.`,
    at: null,
    ...changes,
  };
}

export function planReview(world: World, tasks: ReviewTask[], changes: Partial<PlanReview> = {}): PlanReview {
  const choices: Record<string, UnitChoice> = { "Phòng Kinh tế": { kind: "unit", unitId: world.units.lead } };
  return {
    header: {
      number: `${randomUUID().slice(0, 8)}/KH-UBND`,
      issuedOn: "2026-01-15",
      issuer: "UBND xã Bình An",
      title: "Kế hoạch chuyển đổi số",
      periodStart: "2026-01-01",
      periodEnd: "2026-12-31",
    },
    tasks,
    units: choices,
    reports: [],
    targets: [],
    messages: [],
    source: { fileName: "ke-hoach.docx", contentHash: hashOf(randomUUID()), path: null, blocks: [] },
    ...changes,
  };
}

/** Stores a review as a new draft and answers the draft's id. */
export async function saveDraft(world: World, review: unknown, who: PersonName = "coordinator"): Promise<string> {
  const draft_id = randomUUID();
  await world.database.rpc(world.people[who], "save_plan_draft", {
    organization_id: world.organization,
    draft_id,
    review,
    expected_version: null,
  });
  return draft_id;
}

export function confirmDraft(world: World, draft_id: string, more: Record<string, unknown> = {}, who: PersonName = "coordinator") {
  return world.database.rpc<ConfirmedPlan>(world.people[who], "confirm_plan_draft", {
    draft_id,
    expected_version: 1,
    update_plan_id: null,
    request_id: randomUUID(),
    ...more,
  });
}

export async function importPlan(world: World, review: PlanReview, update_plan_id: string | null = null): Promise<ConfirmedPlan> {
  return confirmDraft(world, await saveDraft(world, review), { update_plan_id });
}
