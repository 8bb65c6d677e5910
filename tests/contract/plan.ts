import { createHash, randomUUID } from "node:crypto";
import type { Board } from "../../src/core/board/board.ts";
import type { PlanReview, ReviewTask } from "../../src/core/plan/plan-review.ts";
import { type ContractProject, callApi } from "./project.ts";

const task: ReviewTask = {
  id: "1",
  included: true,
  cardMode: "single",
  kind: "row",
  section: "I.1",
  title: "Xây dựng chuyên mục chuyển đổi số trên Trang thông tin điện tử",
  leadUnits: ["Văn phòng"],
  supportingUnits: [],
  timeText: null,
  start: null,
  deadline: { due: "2030-12-15", bound: "on_or_before" },
  openEnded: false,
  frequency: null,
  product: null,
  details: null,
  sourceText: "Xây dựng chuyên mục",
  fields: {},
  messages: [],
};

function review(unitId: string): PlanReview {
  const contentHash = createHash("sha256").update(randomUUID()).digest("hex");
  return {
    header: {
      number: `${randomUUID().slice(0, 8)}/KH-UBND`,
      issuedOn: "2030-10-01",
      issuer: "UBND xã Bình An",
      title: "Kế hoạch chuyển đổi số",
      periodStart: "2030-10-01",
      periodEnd: "2030-12-31",
    },
    tasks: [task],
    units: { "Văn phòng": { kind: "unit", unitId } },
    reports: [],
    targets: [],
    messages: [],
    source: { fileName: null, contentHash, path: null, blocks: [task.title] },
  };
}

/** Imports a plan of one task the way the app does, and answers its card. */
export async function importPlan({ organizationId, coordinator }: ContractProject): Promise<{ cardId: string }> {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await callApi(coordinator.client, name, args);
    if (error) throw new Error(`${name}: ${error.message}`);
    return data;
  };
  const { units } = (await call("list_units", { organization_id: organizationId })) as { units: { id: string }[] };
  const draftId = randomUUID();
  const draft = { organization_id: organizationId, draft_id: draftId, review: review(units[0]?.id ?? ""), expected_version: null };
  await call("save_plan_draft", draft);
  await call("confirm_plan_draft", { draft_id: draftId, expected_version: 1, update_plan_id: null, request_id: randomUUID() });
  const filter = { plan_id: null, unit_id: null, mine: false, per_column: 30 };
  const board = (await call("get_board", { organization_id: organizationId, quarter: "2030-10-01", ...filter })) as Board;
  const card = board.columns.todo.cards[0];
  if (!card) throw new Error("The plan made no card.");
  return { cardId: card.id };
}
