import { randomUUID } from "node:crypto";
import { planReview, reviewTask, saveDraft } from "../review.ts";
import { one } from "../world.ts";
import { type Answers, type Calls, type Given, coordinatorOnly, hiddenFrom, noOutsider, unconcerned } from "./calls.ts";

const unseenPlan = hiddenFrom(unconcerned, "plan.not_found");
const draftsOnly: Answers = { coordinator: "ok", rest: "draft.not_found" };
const unitPages: Answers = {
  ...hiddenFrom(["team", "supporter", "other"], "unit.not_yours"),
  ...hiddenFrom(["former", "stranger"], "unit.not_found"),
  rest: "ok",
};

/** Plans, drafts of plans, and the pages of plans and units. */
export function planCalls(at: Given): Calls {
  const planOfCard = () => one(at.world.database, "select plan_id from app.cards where id = $1", [at.card]);
  const targetOfCard = async () =>
    one(
      at.world.database,
      "insert into app.plan_targets (organization_id, plan_id, position, text, value) values ($1, $2, 1, 'Đạt 90%', '90%') returning id",
      [at.world.organization, await planOfCard()],
    );
  const ownDraft = () => saveDraft(at.world, planReview(at.world, [reviewTask("A")]));

  return {
    list_plans: { args: at.inside, answers: noOutsider },
    get_plan_overview: { args: async () => ({ plan_id: await planOfCard() }), answers: { ...unseenPlan, rest: "ok" } },
    list_plan_tasks: { args: async () => ({ plan_id: await planOfCard() }), answers: { ...unseenPlan, rest: "ok" } },
    write_target_reading: {
      args: async () => ({ target_id: await targetOfCard(), reached: 1, reached_on: "2026-11-20", note: null, request_id: randomUUID() }),
      answers: {
        ...hiddenFrom(unconcerned, "target.not_found"),
        coordinator: "ok",
        rest: "target.forbidden",
      },
    },
    find_plan: {
      args: () => ({ ...at.inside(), document_number: "1", issuer: null, issued_on: null, content_hash: "0" }),
      answers: noOutsider,
    },
    begin_plan_reading: { args: at.inside, answers: coordinatorOnly("plan.forbidden") },
    save_plan_draft: {
      args: () => ({ ...at.inside(), draft_id: randomUUID(), review: planReview(at.world, []), expected_version: null }),
      answers: coordinatorOnly("plan.forbidden"),
    },
    list_plan_drafts: { args: at.inside, answers: coordinatorOnly("plan.forbidden") },
    get_plan_draft: { args: async () => ({ draft_id: await ownDraft() }), answers: draftsOnly },
    confirm_plan_draft: {
      args: async () => ({
        draft_id: await ownDraft(),
        expected_version: 1,
        update_plan_id: null,
        request_id: randomUUID(),
      }),
      answers: draftsOnly,
    },
    discard_plan_draft: {
      args: async () => ({ draft_id: await ownDraft() }),
      answers: draftsOnly,
    },
    get_unit_overview: { args: () => ({ unit_id: at.world.units.lead }), answers: unitPages },
    list_unit_cards: { args: () => ({ unit_id: at.world.units.lead, box: "all" }), answers: unitPages },
    list_unit_reports: { args: () => ({ unit_id: at.world.units.lead, standing: "missing" }), answers: unitPages },
    list_plan_cards: { args: async () => ({ plan_id: await planOfCard(), box: "all" }), answers: { ...unseenPlan, rest: "ok" } },
    begin_overview_export: { args: () => ({ kind: "unit", subject_id: at.world.units.lead }), answers: unitPages },
  };
}
