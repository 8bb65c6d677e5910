import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Persona } from "../support/database.ts";
import { planReview, reviewTask, saveDraft } from "./support/review.ts";
import { makeDelivery } from "./support/notifications.ts";
import { addCardFile, addCheckedCardFile } from "./support/card-files.ts";
import { addFile } from "./support/report-files.ts";
import { dutyInput, leadRequest, saveDuty, writeAndSubmit } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, move, one, outcome, personNames } from "./support/world.ts";

let world: World;
let card: string;
let draft: string;
beforeAll(async () => {
  world = await createWorld();
  card = await makeCard(world, { frequency: [1, "week"] });
  draft = await saveDraft(world, planReview(world, [reviewTask("A")]));
});
afterAll(() => world.database.drop());

type Answers = Partial<Record<PersonName, string>> & { rest: string };
interface Call {
  args: () => Record<string, unknown> | Promise<Record<string, unknown>>;
  answers: Answers;
}

const inside = () => ({ organization_id: world.organization });
const version = async () => Number(await one(world.database, "select version from app.cards where id = $1", [card]));
const outside = { former: "organization.not_found", stranger: "organization.not_found" };
const outsideReport = { former: "report.not_found", stranger: "report.not_found" };
const hiddenDuty = {
  supporter: "report.duty_not_found",
  other: "report.duty_not_found",
  team: "report.duty_not_found",
  former: "report.duty_not_found",
  stranger: "report.duty_not_found",
};
const unseen = { team: "card.not_found", other: "card.not_found", former: "card.not_found", stranger: "card.not_found" };
const noExtension = Object.fromEntries(Object.keys(unseen).map((who) => [who, "extension.not_found"]));
const unseenPlan = Object.fromEntries(Object.keys(unseen).map((who) => [who, "plan.not_found"]));
const planOfCard = () => one(world.database, "select plan_id from app.cards where id = $1", [card]);
const targetOfCard = async () =>
  one(
    world.database,
    "insert into app.plan_targets (organization_id, plan_id, position, text, value) values ($1, $2, 1, 'Đạt 90%', '90%') returning id",
    [world.organization, await planOfCard()],
  );
const unitPages: Answers = {
  ...Object.fromEntries(["team", "supporter", "other"].map((who) => [who, "unit.not_yours"])),
  ...{ former: "unit.not_found", stranger: "unit.not_found" },
  rest: "ok",
};
/** The card with its first date and without a request. */
const askNothing = async () => {
  await world.database.pool.query("delete from app.extensions where card_id = $1", [card]);
  await world.database.pool.query("update app.cards set due_on = '2026-12-15' where id = $1", [card]);
};
const extensionToAsk = async () => {
  await askNothing();
  return { card_id: card, asked_due: "2026-12-30", reason: "Chờ kinh phí", request_id: randomUUID() };
};
const askedExtension = async () => {
  const wish = await extensionToAsk();
  await world.database.rpc(world.people.head, "ask_extension", wish);
  return wish.request_id;
};
const addedStep = async () => {
  const wish = { card_id: card, title: "Lập danh sách", request_id: randomUUID() };
  await world.database.rpc(world.people.staff, "add_step", wish);
  return wish.request_id;
};
const ungivenCard = async () => {
  await world.database.pool.query("delete from app.card_assignees where card_id = $1", [card]);
  return card;
};
/** The card without files, so that the twentieth is far. */
const emptyCard = async () => {
  await world.database.pool.query("delete from app.card_files where card_id = $1", [card]);
  return card;
};
const cardFileKeepers: Answers = {
  ...Object.fromEntries(Object.keys(unseen).map((who) => [who, "file.not_found"])),
  coordinator: "ok",
  staff: "ok",
  rest: "card.file_not_yours",
};
const unseenStep = Object.fromEntries(Object.keys(unseen).map((who) => [who, "step.not_found"]));
const noOutsider = { ...outside, rest: "ok" };
const coordinatorOnly = (refusal: string): Answers => ({ ...outside, coordinator: "ok", rest: refusal });
const hiddenReport = { supporter: "report.not_found", other: "report.not_found", team: "report.not_found", ...outsideReport };
const reportUnits: Answers = { ...hiddenReport, head: "ok", staff: "ok", rest: "report.forbidden" };
const reportJudges: Answers = { ...hiddenReport, coordinator: "ok", rest: "report.forbidden" };
/** A file of a draft is the unit's own; to everybody else there is none. */
const draftFiles: Answers = { head: "ok", staff: "ok", rest: "file.not_found" };
const dutyKeepers: Answers = { ...hiddenDuty, coordinator: "ok", rest: "report.forbidden" };
const hiddenConsolidation = {
  supporter: "consolidation.not_found",
  other: "consolidation.not_found",
  team: "consolidation.not_found",
  former: "consolidation.not_found",
  stranger: "consolidation.not_found",
};
const consolidators: Answers = {
  ...hiddenConsolidation,
  head: "consolidation.not_found",
  staff: "consolidation.not_found",
  coordinator: "ok",
  rest: "report.forbidden",
};
/** Who looks at the whole, and unit heads; whoever works in a unit without heading it does not need it. */
const overseers: Answers = { ...outside, leader: "ok", coordinator: "ok", viewer: "ok", head: "ok", rest: "dashboard.forbidden" };
const draftsOnly: Answers = { coordinator: "ok", rest: "draft.not_found" };

const nudgeReaders: Answers = { leader: "ok", coordinator: "ok", viewer: "ok", head: "ok", rest: "nudge.not_found" };
async function sentNudge(): Promise<string> {
  const wish = { ...inside(), card_ids: [await makeCard(world, { support: [] })], note: null, request_id: randomUUID() };
  return (await world.database.rpc<{ id: string }>(world.people.leader, "nudge_cards", wish)).id;
}

/** A duty of the lead unit alone. */
const ownDuty = () => saveDuty(world, { unitIds: [world.units.lead] });

const ownPeriod = async () => one(world.database, "select id from app.reporting_periods where duty_id = $1", [(await ownDuty()).id]);

async function consolidation(period?: string): Promise<string> {
  const args = { period_id: period ?? (await ownPeriod()), consolidation_id: randomUUID() };
  return (await world.database.rpc<{ id: string }>(world.people.coordinator, "begin_consolidation", args)).id;
}

async function consolidatedPeriod(): Promise<string> {
  const period = await ownPeriod();
  await consolidation(period);
  return period;
}

/** The organization owns the Official Account. */
async function ownedAccount() {
  await world.database.pool.query("select private.own_official_account($1, '4409')", [world.organization]);
  return inside();
}

const filterToSave = () => ({
  filter_id: randomUUID(),
  name: "Việc của đơn vị",
  quarter: null,
  plan_id: null,
  unit_id: world.units.lead,
  mine: false,
  soon: false,
  group_by: null,
});

/** Each function, and what it answers to each person; `rest` are all others. */
const calls: Record<string, Call> = {
  get_session: { args: () => ({}), answers: { rest: "ok" } },
  get_board: { args: inside, answers: noOutsider },
  get_column: { args: () => ({ ...inside(), quarter: "2026-10-01", status: "todo" }), answers: noOutsider },
  get_board_groups: { args: () => ({ ...inside(), group_by: "unit" }), answers: noOutsider },
  get_group_cards: {
    args: () => ({ ...inside(), group_by: "unit", group_id: world.units.lead, quarter: "2026-10-01", status: "todo" }),
    answers: noOutsider,
  },
  list_saved_filters: { args: inside, answers: noOutsider },
  save_filter: { args: () => ({ ...inside(), ...filterToSave() }), answers: noOutsider },
  remove_filter: { args: () => ({ ...inside(), filter_id: randomUUID() }), answers: noOutsider },
  get_overdue: { args: inside, answers: noOutsider },
  search_cards: { args: () => ({ ...inside(), words: "tuyen truyen" }), answers: noOutsider },
  get_deadlines: { args: inside, answers: noOutsider },
  get_calendar: { args: () => ({ ...inside(), from_day: "2026-11-01", until_day: "2026-11-30" }), answers: noOutsider },
  get_calendar_day: { args: () => ({ ...inside(), day: "2026-11-20" }), answers: noOutsider },
  get_my_work: { args: inside, answers: noOutsider },
  get_changes: { args: () => ({ ...inside(), since_version: 0 }), answers: noOutsider },
  get_dashboard: { args: inside, answers: overseers },
  rank_units: { args: inside, answers: overseers },
  list_dashboard_cards: { args: () => ({ ...inside(), box: "all" }), answers: overseers },
  list_dashboard_changes: {
    args: () => ({ ...inside(), kind: "finished", since: "2026-11-01T00:00:00Z", since_on: "2026-11-01" }),
    answers: overseers,
  },
  note_dashboard_visit: { args: inside, answers: overseers },
  list_plans: { args: inside, answers: noOutsider },
  get_plan_overview: { args: async () => ({ plan_id: await planOfCard() }), answers: { ...unseenPlan, rest: "ok" } },
  list_plan_tasks: { args: async () => ({ plan_id: await planOfCard() }), answers: { ...unseenPlan, rest: "ok" } },
  write_target_reading: {
    args: async () => ({ target_id: await targetOfCard(), reached: 1, reached_on: "2026-11-20", note: null, request_id: randomUUID() }),
    answers: {
      ...Object.fromEntries(Object.keys(unseenPlan).map((who) => [who, "target.not_found"])),
      coordinator: "ok",
      rest: "target.forbidden",
    },
  },
  get_unit_overview: { args: () => ({ unit_id: world.units.lead }), answers: unitPages },
  list_unit_cards: { args: () => ({ unit_id: world.units.lead, box: "all" }), answers: unitPages },
  list_unit_reports: { args: () => ({ unit_id: world.units.lead, standing: "missing" }), answers: unitPages },
  list_plan_cards: { args: async () => ({ plan_id: await planOfCard(), box: "all" }), answers: { ...unseenPlan, rest: "ok" } },
  begin_overview_export: { args: () => ({ kind: "unit", subject_id: world.units.lead }), answers: unitPages },
  list_units: { args: inside, answers: noOutsider },
  list_members: { args: inside, answers: noOutsider },
  find_plan: {
    args: () => ({ ...inside(), document_number: "1", issuer: null, issued_on: null, content_hash: "0" }),
    answers: noOutsider,
  },
  begin_plan_reading: { args: inside, answers: coordinatorOnly("plan.forbidden") },
  get_card: { args: () => ({ card_id: card }), answers: { ...unseen, rest: "ok" } },
  recheck_card: { args: () => ({ card_id: card, since_version: 0 }), answers: { ...unseen, rest: "ok" } },
  find_card: {
    args: async () => ({ ...inside(), number: await one(world.database, "select number from app.cards where id = $1", [card]) }),
    answers: { ...unseen, ...outside, rest: "ok" },
  },
  move_card: {
    args: async () => ({
      card_id: card,
      to_status: "todo",
      rank: null,
      expected_version: await version(),
      reason: null,
      request_id: randomUUID(),
    }),
    answers: { ...unseen, coordinator: "ok", head: "ok", staff: "ok", rest: "card.forbidden" },
  },
  add_check_in: {
    args: () => ({ card_id: card, amount: 1, note: null, request_id: randomUUID() }),
    answers: { ...unseen, leader: "card.forbidden", viewer: "card.forbidden", rest: "ok" },
  },
  add_comment: {
    args: () => ({ card_id: card, body: "Đề nghị khẩn trương", request_id: randomUUID() }),
    answers: { ...unseen, viewer: "card.forbidden", rest: "ok" },
  },
  add_step: {
    args: () => ({ card_id: card, title: "Lập danh sách", request_id: randomUUID() }),
    answers: { ...unseen, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
  },
  change_step: {
    args: async () => ({ step_id: await addedStep(), title: null, done: true, request_id: randomUUID() }),
    answers: { ...unseenStep, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
  },
  remove_step: {
    args: async () => ({ step_id: await addedStep(), card_id: card, request_id: randomUUID() }),
    answers: { ...unseen, leader: "step.forbidden", viewer: "step.forbidden", rest: "ok" },
  },
  assign_card: {
    args: async () => ({
      card_id: await ungivenCard(),
      add_ids: [(world.people.staff as { sub: string }).sub],
      remove_ids: [],
      request_id: randomUUID(),
    }),
    answers: { ...unseen, coordinator: "ok", head: "ok", staff: "ok", rest: "assignee.forbidden" },
  },
  add_card_file: {
    args: () => ({ card_id: card, file_id: randomUUID(), name: "Ảnh.jpg", content_type: "image/jpeg", size: 10 }),
    answers: { ...unseen, viewer: "card.forbidden", rest: "ok" },
  },
  remove_card_file: { args: async () => ({ file_id: (await addCheckedCardFile(world, await emptyCard())).id }), answers: cardFileKeepers },
  begin_card_file_check: {
    args: async () => ({ file_id: (await addCardFile(world, await emptyCard())).id }),
    answers: { staff: "ok", rest: "file.not_found" },
  },
  finish_card_file_check: {
    args: async () => ({ file_id: (await addCardFile(world, await emptyCard())).id, found_version: null, found_size: 1, fits: true }),
    answers: { rest: "permission denied for function finish_card_file_check" },
  },
  find_card_people: { args: () => ({ card_id: card }), answers: { ...unseen, rest: "ok" } },
  ask_extension: {
    args: extensionToAsk,
    answers: { ...unseen, coordinator: "ok", head: "ok", rest: "extension.forbidden" },
  },
  ask_report_extension: {
    args: async () => ({
      report_request_id: await leadRequest(world),
      asked_due: "2027-01-15",
      reason: "Chờ số liệu",
      request_id: randomUUID(),
    }),
    answers: {
      ...Object.fromEntries(["supporter", "team", "other", "former", "stranger"].map((who) => [who, "report.not_found"])),
      coordinator: "ok",
      head: "ok",
      rest: "extension.forbidden",
    },
  },
  decide_extension: {
    args: async () => ({ extension_id: await askedExtension(), granted: true, due_on: null, reason: null, request_id: randomUUID() }),
    answers: { ...noExtension, coordinator: "ok", leader: "ok", rest: "extension.forbidden" },
  },
  withdraw_extension: {
    args: async () => ({ extension_id: await askedExtension(), request_id: randomUUID() }),
    answers: { ...noExtension, head: "ok", rest: "extension.forbidden" },
  },
  list_extensions: { args: inside, answers: { ...outside, coordinator: "ok", leader: "ok", rest: "extension.forbidden" } },
  preview_nudge: { args: inside, answers: { ...outside, coordinator: "ok", leader: "ok", rest: "nudge.forbidden" } },
  nudge_cards: {
    args: () => ({ ...inside(), card_ids: [card], note: null, request_id: randomUUID() }),
    answers: { ...outside, coordinator: "ok", leader: "ok", rest: "nudge.forbidden" },
  },
  list_nudges: { args: inside, answers: noOutsider },
  get_nudge: { args: async () => ({ nudge_id: await sentNudge() }), answers: nudgeReaders },
  list_nudged_cards: { args: async () => ({ nudge_id: await sentNudge(), stand: "unchanged" }), answers: nudgeReaders },
  get_calendar_link: { args: inside, answers: noOutsider },
  renew_calendar_link: { args: inside, answers: { ...outside, leader: "calendar.no_unit", viewer: "calendar.no_unit", rest: "ok" } },
  end_calendar_link: { args: inside, answers: noOutsider },
  save_plan_draft: {
    args: () => ({ ...inside(), draft_id: randomUUID(), review: planReview(world, []), expected_version: null }),
    answers: coordinatorOnly("plan.forbidden"),
  },
  list_plan_drafts: { args: inside, answers: coordinatorOnly("plan.forbidden") },
  get_plan_draft: { args: () => ({ draft_id: draft }), answers: draftsOnly },
  confirm_plan_draft: {
    args: async () => ({
      draft_id: await saveDraft(world, planReview(world, [reviewTask("A")])),
      expected_version: 1,
      update_plan_id: null,
      request_id: randomUUID(),
    }),
    answers: draftsOnly,
  },
  discard_plan_draft: {
    args: async () => ({ draft_id: await saveDraft(world, planReview(world, [reviewTask("A")])) }),
    answers: draftsOnly,
  },
  save_unit: {
    args: () => ({ ...inside(), unit_id: randomUUID(), name: `Đơn vị ${randomUUID()}`, short_name: null, parent_id: null, aliases: [] }),
    answers: coordinatorOnly("unit.forbidden"),
  },
  save_unit_group: {
    args: () => ({ ...inside(), group_id: null, name: `Nhóm ${randomUUID()}`, unit_ids: [world.units.lead] }),
    answers: coordinatorOnly("unit.forbidden"),
  },
  create_invitation: {
    args: () => ({ ...inside(), unit_id: world.units.lead, role: "staff", days: 7 }),
    answers: coordinatorOnly("member.forbidden"),
  },
  list_invitations: { args: inside, answers: coordinatorOnly("member.forbidden") },
  withdraw_invitation: {
    args: async () => ({
      invitation_id: await one(
        world.database,
        `insert into app.invitations (organization_id, unit_id, role, token_hash, expires_at)
         values ($1, $2, 'staff', sha256(convert_to(gen_random_uuid()::text, 'UTF8')), now() + interval '1 day') returning id`,
        [world.organization, world.units.lead],
      ),
    }),
    answers: { coordinator: "ok", rest: "invitation.not_found" },
  },
  get_official_account_state: { args: ownedAccount, answers: coordinatorOnly("official_account.forbidden") },
  begin_official_account_entry: { args: ownedAccount, answers: coordinatorOnly("official_account.forbidden") },
  list_notifications: { args: inside, answers: noOutsider },
  count_unread_notifications: { args: inside, answers: noOutsider },
  mark_notifications_read: { args: () => ({ ...inside(), until_id: "9000000000000" }), answers: noOutsider },
  list_muted_kinds: { args: inside, answers: noOutsider },
  set_muted_kinds: { args: () => ({ ...inside(), kinds: ["assigned"] }), answers: noOutsider },
  get_my_reach: { args: inside, answers: noOutsider },
  get_notification_settings: { args: inside, answers: coordinatorOnly("notification.forbidden") },
  save_notification_settings: {
    args: () => ({ ...inside(), card_days: [3, 1], report_days: [7], channels: ["cs_v2"], group_id: null }),
    answers: coordinatorOnly("notification.forbidden"),
  },
  list_reach: { args: inside, answers: coordinatorOnly("notification.forbidden") },
  get_delivery_health: { args: inside, answers: coordinatorOnly("notification.forbidden") },
  list_undelivered: { args: inside, answers: coordinatorOnly("notification.forbidden") },
  retry_delivery: {
    args: async () => ({ delivery_id: await makeDelivery(world, "staff", { status: "dead" }), request_id: randomUUID() }),
    answers: { coordinator: "ok", rest: "delivery.not_found" },
  },
  accept_invitation: { args: () => ({ token: "x".repeat(64) }), answers: { rest: "invitation.invalid" } },
  end_membership: {
    args: async () => ({
      membership_id: await one(
        world.database,
        `with guest as (insert into app.people (name) values ('Khách') returning id)
         insert into app.memberships (organization_id, person_id, role) select $1, id, 'viewer' from guest returning id`,
        [world.organization],
      ),
    }),
    answers: { coordinator: "ok", former: "member.not_found", stranger: "member.not_found", rest: "member.forbidden" },
  },
  list_days_off: { args: () => ({ ...inside(), year: 2026 }), answers: noOutsider },
  save_day_exception: {
    args: () => ({ ...inside(), day: "2026-08-31", is_working: false, note: "Hoán đổi" }),
    answers: coordinatorOnly("working_day.forbidden"),
  },
  remove_day_exception: { args: () => ({ ...inside(), day: "2026-08-31" }), answers: coordinatorOnly("working_day.forbidden") },
  get_working_day_after: { args: () => ({ ...inside(), working_days: 5 }), answers: noOutsider },
  save_report_duty: {
    args: () => ({ ...inside(), duty_id: randomUUID(), duty: dutyInput(world), request_id: randomUUID() }),
    answers: coordinatorOnly("report.forbidden"),
  },
  list_report_duties: { args: inside, answers: noOutsider },
  get_report_duty: { args: async () => ({ duty_id: (await ownDuty()).id }), answers: { ...hiddenDuty, rest: "ok" } },
  get_report_matrix: { args: async () => ({ duty_id: (await ownDuty()).id }), answers: { ...hiddenDuty, rest: "ok" } },
  archive_report_duty: { args: async () => ({ duty_id: (await ownDuty()).id, request_id: randomUUID() }), answers: dutyKeepers },
  open_report_period: {
    args: async () => ({
      duty_id: (await ownDuty()).id,
      label: "Đột xuất",
      window_start: "2026-11-01",
      window_end: "2026-11-20",
      due_on: "2026-11-25",
      request_id: randomUUID(),
    }),
    answers: dutyKeepers,
  },
  list_report_requests: { args: inside, answers: noOutsider },
  get_report_request: {
    args: async () => ({ report_request_id: await leadRequest(world) }),
    answers: { ...hiddenReport, rest: "ok" },
  },
  find_report_request: {
    args: async () => {
      const id = await leadRequest(world);
      return { ...inside(), number: await one(world.database, "select number from app.report_requests where id = $1", [id]) };
    },
    answers: { ...hiddenReport, ...outside, rest: "ok" },
  },
  list_report_writers: { args: async () => ({ report_request_id: await leadRequest(world) }), answers: reportUnits },
  save_report_part: {
    args: async () => ({ report_request_id: await leadRequest(world), part: "results", body: "Đã làm", expected_version: 0 }),
    answers: reportUnits,
  },
  submit_report: {
    args: async () => {
      const id = await leadRequest(world);
      await world.database.pool.query(
        `insert into app.report_draft_parts (request_id, organization_id, part, body) values ($1, $2, 'results', 'Đã làm')`,
        [id, world.organization],
      );
      return { report_request_id: id, submission_id: randomUUID(), expected_draft_version: 0 };
    },
    answers: reportUnits,
  },
  judge_report: {
    args: async () => {
      const id = await leadRequest(world);
      const { version } = await writeAndSubmit(world, id);
      return { report_request_id: id, verdict: "accept", reason: null, due_on: null, expected_version: version, request_id: randomUUID() };
    },
    answers: reportJudges,
  },
  nudge_reports: {
    args: async () => ({
      period_id: await one(world.database, "select id from app.reporting_periods where duty_id = $1", [(await ownDuty()).id]),
      unit_ids: null,
      note: null,
      request_id: randomUUID(),
    }),
    answers: { ...hiddenReport, coordinator: "ok", leader: "ok", rest: "report.forbidden" },
  },
  get_consolidation: {
    args: async () => ({ period_id: await ownPeriod() }),
    answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
  },
  begin_consolidation: {
    args: async () => ({ period_id: await ownPeriod(), consolidation_id: randomUUID() }),
    answers: { ...hiddenConsolidation, coordinator: "ok", rest: "report.forbidden" },
  },
  take_into_consolidation: {
    args: async () => ({ consolidation_id: await consolidation(), unit_ids: [world.units.lead], keep_edited: true }),
    answers: consolidators,
  },
  save_consolidation_text: {
    args: async () => ({
      consolidation_id: await consolidation(),
      unit_id: null,
      section: "opening",
      body: "Thực hiện Kế hoạch",
      expected_version: 0,
    }),
    answers: consolidators,
  },
  save_consolidation_head: {
    args: async () => ({ consolidation_id: await consolidation(), head: { addressees: [], recipients: [] }, expected_version: 1 }),
    answers: consolidators,
  },
  get_consolidation_tasks: {
    args: async () => ({ consolidation_id: await consolidation() }),
    answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
  },
  begin_report_export: {
    args: async () => ({ period_id: await consolidatedPeriod() }),
    answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
  },
  fill_upward_report: {
    args: async () => ({ consolidation_id: await consolidation() }),
    answers: { ...consolidators, coordinator: "report.not_found" },
  },
  add_report_file: {
    args: async () => ({
      report_request_id: await leadRequest(world),
      file_id: randomUUID(),
      name: "Phụ lục.pdf",
      content_type: "application/pdf",
      size: 10,
    }),
    answers: reportUnits,
  },
  remove_report_file: { args: async () => ({ file_id: (await addFile(world, await leadRequest(world))).file.id }), answers: draftFiles },
  begin_report_file_check: {
    args: async () => ({ file_id: (await addFile(world, await leadRequest(world))).file.id }),
    answers: draftFiles,
  },
  finish_report_file_check: {
    args: async () => ({
      file_id: (await addFile(world, await leadRequest(world))).file.id,
      found_version: null,
      found_size: 1,
      fits: true,
    }),
    answers: { rest: "permission denied for function finish_report_file_check" },
  },
  list_files_to_sweep: {
    args: () => ({ job_secret: "x", max_files: 1 }),
    answers: { rest: "permission denied for function list_files_to_sweep" },
  },
  forget_swept_files: {
    args: () => ({ job_secret: "x", paths: [] }),
    answers: { rest: "permission denied for function forget_swept_files" },
  },
  claim_deliveries: {
    args: () => ({ job_secret: "x", worker: randomUUID() }),
    answers: { rest: "permission denied for function claim_deliveries" },
  },
  begin_delivery: {
    args: () => ({ job_secret: "x", worker: randomUUID(), delivery_id: randomUUID() }),
    answers: { rest: "permission denied for function begin_delivery" },
  },
  finish_delivery: {
    args: () => ({ job_secret: "x", worker: randomUUID(), delivery_id: randomUUID(), outcome: "sent" }),
    answers: { rest: "permission denied for function finish_delivery" },
  },
  note_delivery_run: {
    args: () => ({ job_secret: "x" }),
    answers: { rest: "permission denied for function note_delivery_run" },
  },
  get_official_account: {
    args: () => ({ job_secret: "x" }),
    answers: { rest: "permission denied for function get_official_account" },
  },
  begin_token_refresh: {
    args: () => ({ job_secret: "x", known_generation: 1, holder: randomUUID() }),
    answers: { rest: "permission denied for function begin_token_refresh" },
  },
  finish_token_refresh: {
    args: () => ({ job_secret: "x", of_generation: 1, access_token: "a", refresh_token: "b", expires_in: 1 }),
    answers: { rest: "permission denied for function finish_token_refresh" },
  },
  fail_token_refresh: {
    args: () => ({ job_secret: "x", of_generation: 1, holder: randomUUID(), failure: "used_up", failure_code: null }),
    answers: { rest: "permission denied for function fail_token_refresh" },
  },
  finish_official_account_entry: {
    args: () => ({
      ...inside(),
      person_id: randomUUID(),
      oa_id: "4409",
      access_token: "a",
      refresh_token: "b",
      name: "A",
      oa_type: 4,
      package_name: null,
    }),
    answers: { rest: "permission denied for function finish_official_account_entry" },
  },
  read_deadline_calendar: {
    args: () => ({ token: "x", address_hash: "y" }),
    answers: { rest: "permission denied for function read_deadline_calendar" },
  },
  record_chat_event: {
    args: () => ({ event_key: "1", name: "follow", oa_user_id: "1", app_user_id: null, sent_at: "2026-11-20", payload: null }),
    answers: { rest: "permission denied for function record_chat_event" },
  },
  begin_chat_job: { args: () => ({ job_secret: "x" }), answers: { rest: "permission denied for function begin_chat_job" } },
  claim_chat_event: { args: () => ({}), answers: { rest: "permission denied for function claim_chat_event" } },
  finish_chat_event: {
    args: () => ({ event_id: randomUUID(), lease: randomUUID(), answer: null, report: null }),
    answers: { rest: "permission denied for function finish_chat_event" },
  },
  fail_chat_event: {
    args: () => ({ event_id: randomUUID(), lease: randomUUID(), reason: "x" }),
    answers: { rest: "permission denied for function fail_chat_event" },
  },
  sign_in_person: {
    args: () => ({ app_user_id: "1", name: "A", avatar_url: null, oa_user_id: null }),
    answers: { rest: "permission denied for function sign_in_person" },
  },
  list_expected_members: { args: inside, answers: coordinatorOnly("member.forbidden") },
  expect_members: {
    args: () => ({ ...inside(), people: [{ phone: "84912345678", name: "A", unitId: null, role: "viewer" }] }),
    answers: coordinatorOnly("member.forbidden"),
  },
  forget_expected_members: { args: () => ({ ...inside(), expected_ids: [] }), answers: coordinatorOnly("member.forbidden") },
  begin_phone_sharing: { args: () => ({}), answers: { rest: "ok" } },
  keep_shared_phone: {
    args: () => ({ person_id: randomUUID(), app_user_id: "1", phone: "84912345678" }),
    answers: { rest: "permission denied for function keep_shared_phone" },
  },
  get_my_data: { args: () => ({}), answers: { rest: "ok" } },
  forget_my_phone: { args: () => ({}), answers: { rest: "ok" } },
  revoke_consent: {
    args: () => ({ app_user_id: "1", happened_at: "2026-11-20T00:00:00Z" }),
    answers: { rest: "permission denied for function revoke_consent" },
  },
  count_sign_in: { args: () => ({ address_hash: "a" }), answers: { rest: "permission denied for function count_sign_in" } },
};

/** Whoever withdraws is gone for all that follows, so it is tried with somebody made for it (withdraw-consent.test.ts). */
const triedElsewhere = ["withdraw_consent"];

describe.each(Object.entries(calls))("api.%s", (name, { args, answers }) => {
  test.each(personNames)("%s", async (who) => {
    expect(await outcome(world.database.rpc(world.people[who], name, await args()))).toBe(answers[who] ?? answers.rest);
  });

  test("nobody", async () => {
    expect(await outcome(world.database.rpc("anon", name, await args()))).toMatch(/^permission denied for (function|schema)/);
  });
});

test("every function of schema api is in this table", async () => {
  const { rows } = await world.database.pool.query<{ proname: string }>(
    "select proname from pg_proc where pronamespace = 'api'::regnamespace order by proname",
  );
  expect(rows.map((row) => row.proname)).toEqual([...Object.keys(calls), ...triedElsewhere].sort());
});

test("a token of somebody who is not there any more is not enough", async () => {
  const ghost: Persona = { sub: randomUUID() };
  expect(await outcome(world.database.rpc(ghost, "get_session"))).toBe("auth.required");
  expect(await outcome(world.database.rpc(ghost, "get_board", inside()))).toBe("auth.required");
  expect(await outcome(world.database.rpc(ghost, "accept_invitation", { token: "x" }))).toBe("auth.required");
});

describe("who sees what", () => {
  test("the board shows each person the cards of the units concerned, and the counts agree", async () => {
    await makeCard(world, { lead: [world.units.team], support: [world.units.other] });
    const counts: Record<string, number> = {};
    for (const who of personNames) {
      if (who === "former" || who === "stranger") continue;
      const { columns } = await world.database.rpc<{ columns: { todo: { count: number; cards: unknown[] } } }>(
        world.people[who],
        "get_board",
        { ...inside(), plan_id: null },
      );
      expect(columns.todo.cards).toHaveLength(columns.todo.count);
      counts[who] = columns.todo.count;
    }
    const all = counts.leader;
    expect(counts).toMatchObject({ coordinator: all, viewer: all, team: 1, other: 1, supporter: 1 });
    // The unit that leads, with the one below it, has a part in all of them.
    expect(counts).toMatchObject({ head: all, staff: all });
  });

  test("what a card allows is said with it", async () => {
    const can = async (who: PersonName) =>
      (await world.database.rpc<{ can: unknown }>(world.people[who], "get_card", { card_id: card })).can;
    await askNothing();
    const none = {
      ...{ moveTo: [], checkIn: false, comment: false, editSteps: false, take: false, assign: false },
      ...{ askExtension: false, decideExtension: false, withdrawExtension: false },
    };
    const works = { ...none, checkIn: true, comment: true, editSteps: true, take: true };
    expect(await can("staff")).toEqual({ ...works, moveTo: ["doing", "review"] });
    expect(await can("head")).toEqual({ ...works, moveTo: ["doing", "review"], assign: true, askExtension: true });
    expect(await can("supporter")).toEqual(works);
    expect(await can("coordinator")).toMatchObject({ editSteps: true, take: false, assign: true });
    expect(await can("leader")).toEqual({ ...none, comment: true });
    expect(await can("viewer")).toEqual(none);
  });

  test("what a card allows is what then works", async () => {
    for (const status of ["todo", "doing", "review", "done"] as const) {
      for (const who of ["coordinator", "staff", "supporter", "leader", "viewer"] as const) {
        const one_ = await makeCard(world, { status });
        const { can } = await world.database.rpc<{ can: { moveTo: string[] } }>(world.people[who], "get_card", { card_id: one_ });
        const works = [];
        for (const to of ["todo", "doing", "review", "done"]) {
          const answer = await outcome(move(world, who, await makeCard(world, { status }), to, { reason: "Lý do" }));
          if (to !== status && answer === "ok") works.push(to);
        }
        expect([who, status, can.moveTo]).toEqual([who, status, works]);
      }
    }
  });

  test("a unit that moves below another shows its cards there", async () => {
    const unit = await makeUnit(world.database, world.organization, "Đội quy tắc");
    const hidden = await makeCard(world, { lead: [unit], support: [] });
    expect(await outcome(world.database.rpc(world.people.other, "get_card", { card_id: hidden }))).toBe("card.not_found");
    await world.database.rpc(world.people.coordinator, "save_unit", {
      ...inside(),
      unit_id: unit,
      name: "Đội quy tắc",
      short_name: null,
      parent_id: world.units.other,
      aliases: [],
    });
    expect(await outcome(world.database.rpc(world.people.other, "get_card", { card_id: hidden }))).toBe("ok");
  });
});
