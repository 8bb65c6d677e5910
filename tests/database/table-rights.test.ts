import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCheckedCardFile } from "./support/card-files.ts";
import { reportStatements } from "./support/report-statements.ts";
import { requestOf, saveDuty, submit, writePart } from "./support/reports.ts";
import { hashOf, planReview, reviewTask, saveDraft } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeCard, one, personNames } from "./support/world.ts";

/*
 * Tables written to directly, as somebody: what row level security and grants alone let through.
 * A refusal of `using` is silent, so every statement returns what it touched.
 */

let world: World;
let ids: Record<
  | "consolidation"
  | "duty"
  | "period"
  | "report"
  | "handedIn"
  | "submission"
  | "file"
  | "figure"
  | "card"
  | "task"
  | "plan"
  | "target"
  | "draft"
  | "group"
  | "membership"
  | "alias"
  | "extension"
  | "freeCard"
  | "step"
  | "cardFile"
  | "reportExtension",
  string
>;

const savedFilter = "insert into app.saved_filters (id, organization_id, person_id, name, mine, soon)";

beforeAll(async () => {
  world = await createWorld();
  const { database, organization, units, people } = world;
  const { sub: viewer } = world.people.viewer as { sub: string };
  await database.pool.query("insert into app.muted_kinds values ($1, $2, 'plan_imported')", [organization, viewer]);
  await database.pool.query(`${savedFilter} values (gen_random_uuid(), $1, $2, 'Riêng', false, false)`, [organization, viewer]);
  const card = await makeCard(world, { frequency: [1, "week"] });
  const draft = await saveDraft(world, planReview(world, [reviewTask("A")]));
  const step = randomUUID();
  await database.rpc(people.staff, "add_step", { card_id: card, title: "Lập danh sách", request_id: step });
  for (const [fn, args] of [
    ["add_comment", { body: "Ý kiến" }],
    ["add_check_in", { amount: 1, note: null }],
    ["assign_card", { add_ids: [(people.staff as { sub: string }).sub], remove_ids: [] }],
  ] as const) {
    await database.rpc(people.staff, fn, { card_id: card, request_id: randomUUID(), ...args });
  }
  await database.rpc(people.coordinator, "create_invitation", {
    organization_id: organization,
    unit_id: units.lead,
    role: "staff",
    days: 1,
  });
  await database.rpc(people.coordinator, "expect_members", {
    organization_id: organization,
    people: [{ phone: "84912345678", name: "Nguyễn Văn An", unitId: null, role: "viewer" }],
  });
  const { id: group } = await database.rpc<{ id: string }>(people.coordinator, "save_unit_group", {
    organization_id: organization,
    group_id: null,
    name: "Các phòng",
    unit_ids: [units.lead],
  });
  const figure = randomUUID();
  const duty = await saveDuty(world, {
    unitIds: [units.lead, units.support],
    groupIds: [group],
    figures: [{ id: figure, name: "Số tin, bài", measure: "bài", required: false, combine: "sum" }],
  });
  const report = await requestOf(world, duty, units.lead);
  await writePart(world, report, "results", "Đang viết");
  const handedIn = await requestOf(world, await saveDuty(world, { unitIds: [units.lead] }), units.lead);
  await writePart(world, handedIn, "results", "Đã làm");
  const file = randomUUID();
  await database.pool.query(
    `insert into app.report_files (id, organization_id, request_id, unit_id, name, content_type, size, path, checked_at)
     values ($1, $2, $3, $4, 'a.pdf', 'application/pdf', 1, $5, now())`,
    [file, organization, handedIn, units.lead, `${organization}/${handedIn}/${file}.pdf`],
  );
  const submission = randomUUID();
  await submit(world, handedIn, "staff", submission);
  const { id: consolidation } = await database.rpc<{ id: string }>(people.coordinator, "begin_consolidation", {
    period_id: await one(database, "select period_id from app.report_requests where id = $1", [handedIn]),
    consolidation_id: randomUUID(),
  });
  const extension = randomUUID();
  await database.rpc(people.head, "ask_extension", {
    card_id: card,
    asked_due: "2026-12-30",
    reason: "Chờ kinh phí",
    request_id: extension,
  });
  const asked = await requestOf(world, await saveDuty(world), units.lead);
  const reportExtension = randomUUID();
  await database.rpc(people.head, "ask_report_extension", {
    report_request_id: asked,
    asked_due: "2027-01-15",
    reason: "Chờ số liệu",
    request_id: reportExtension,
  });
  await database.pool.query("insert into app.working_day_exceptions (organization_id, day, is_working) values ($1, '2026-08-31', false)", [
    organization,
  ]);
  await database.rpc(people.leader, "nudge_cards", {
    organization_id: organization,
    card_ids: [card],
    note: null,
    request_id: randomUUID(),
  });
  const plan = await one(database, "select plan_id from app.cards where id = $1", [card]);
  const target = await one(
    database,
    "insert into app.plan_targets (organization_id, plan_id, position, text, value) values ($1, $2, 1, 'Đạt 90%', '90%') returning id",
    [organization, plan],
  );
  await database.pool.query(
    "insert into app.target_readings (organization_id, target_id, reached, reached_on) values ($1, $2, 70, '2026-10-01')",
    [organization, target],
  );
  ids = {
    consolidation,
    reportExtension,
    duty: duty.id,
    period: await one(database, "select id from app.reporting_periods where duty_id = $1", [duty.id]),
    report,
    handedIn,
    submission,
    file,
    figure,
    card,
    step,
    cardFile: (await addCheckedCardFile(world, card, "supporter")).id,
    extension,
    freeCard: await makeCard(world),
    draft,
    group,
    task: await one(database, "select task_id from app.cards where id = $1", [card]),
    plan,
    target,
    membership: await one(database, "select id from app.memberships where role = 'viewer'"),
    alias: await one(database, "insert into app.unit_aliases (organization_id, unit_id, alias) values ($1, $2, 'P.KT') returning id", [
      organization,
      units.lead,
    ]),
  };
});
afterAll(() => world.database.drop());

/** The person to whom the card was given. */
const assigned = () => (world.people.staff as { sub: string }).sub;

type Outcome = "rows" | "nothing" | "refused";

/** Runs a statement as somebody and takes it back. */
async function attempt(who: PersonName | "anon", statement: string): Promise<Outcome> {
  const persona = who === "anon" ? who : world.people[who];
  const me = typeof persona === "string" ? randomUUID() : persona.sub;
  const sql = statement.replaceAll(/:(\w+)/g, (_match, name: string) => {
    const known: Record<string, string> = { ...ids, ...world.units, organization: world.organization, assignee: assigned(), me };
    return `'${known[name] ?? (name === "new" ? randomUUID() : name === "hash" ? hashOf(randomUUID()) : `unknown ${name}`)}'`;
  });
  let answer: Outcome = "refused";
  await world.database
    .as(persona, async (client) => {
      const { rowCount } = await client.query(sql);
      answer = rowCount ? "rows" : "nothing";
      throw new Error("take it back");
    })
    .catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (
        !/take it back|permission denied|row-level security|^(card|step|assignee|extension|plan|unit|member|report|request|consolidation)\./.test(
          message,
        )
      )
        throw error;
    });
  return answer;
}

const everybody: PersonName[] = [...personNames];
const members: PersonName[] = ["leader", "coordinator", "head", "staff", "team", "supporter", "other", "viewer"];
const whole: PersonName[] = ["leader", "coordinator", "viewer"];
const concerned: PersonName[] = [...whole, "head", "staff", "supporter"];
const coordinator: PersonName[] = ["coordinator"];
const nobody: PersonName[] = [];

const newFile = "22222222-2222-4222-8222-222222222222";
const cardFileRow = (who: string) =>
  `insert into app.card_files (id, organization_id, card_id, name, content_type, size, path, created_by)
   values ('${newFile}', :organization, :card, 'a.pdf', 'application/pdf', 1, :organization || '/cards/' || :card || '/${newFile}.pdf', ${who})`;

/** Who gets rows; all others get nothing or are refused. */
const statements: [table: string, verb: string, sql: string, who: PersonName[]][] = [
  ["organizations", "select", "select 1 from app.organizations where id = :organization", members],
  ["organizations", "insert", "insert into app.organizations (name, short_name) values ('A', 'A')", nobody],
  ["organizations", "update", "update app.organizations set name = 'A' where id = :organization", nobody],
  ["organizations", "delete", "delete from app.organizations where id = :organization", nobody],
  ["organization_versions", "select", "select 1 from app.organization_versions where organization_id = :organization", members],
  ["organization_versions", "update", "update app.organization_versions set version = 0 where organization_id = :organization", nobody],
  ["units", "select", "select 1 from app.units where id = :lead", members],
  ["units", "insert", "insert into app.units (organization_id, name) values (:organization, 'Đơn vị mới')", coordinator],
  ["units", "update", "update app.units set short_name = 'KT' where id = :lead returning 1", coordinator],
  ["units", "delete", "delete from app.units where id = :other", nobody],
  ["unit_aliases", "select", "select 1 from app.unit_aliases where id = :alias", members],
  [
    "unit_aliases",
    "insert",
    "insert into app.unit_aliases (organization_id, unit_id, alias) values (:organization, :lead, 'KT')",
    coordinator,
  ],
  ["unit_aliases", "update", "update app.unit_aliases set alias = 'X' where id = :alias", nobody],
  ["unit_aliases", "delete", "delete from app.unit_aliases where id = :alias returning 1", coordinator],
  ["unit_groups", "select", "select 1 from app.unit_groups where id = :group", members],
  ["unit_groups", "insert", "insert into app.unit_groups (organization_id, name) values (:organization, 'Nhóm')", coordinator],
  ["unit_groups", "update", "update app.unit_groups set name = 'Nhóm' where id = :group returning 1", coordinator],
  ["unit_groups", "delete", "delete from app.unit_groups where id = :group", nobody],
  ["unit_group_members", "select", "select 1 from app.unit_group_members where group_id = :group", members],
  [
    "unit_group_members",
    "insert",
    "insert into app.unit_group_members (organization_id, group_id, unit_id) values (:organization, :group, :other)",
    coordinator,
  ],
  ["unit_group_members", "update", "update app.unit_group_members set unit_id = :other where group_id = :group", nobody],
  ["unit_group_members", "delete", "delete from app.unit_group_members where group_id = :group returning 1", coordinator],
  ["people", "select", "select 1 from app.people where id = (select person_id from app.memberships where id = :membership)", members],
  ["people", "select", "select 1 from app.people where id = :me", everybody],
  ["people", "insert", "insert into app.people (name) values ('A')", nobody],
  ["people", "update", "update app.people set name = 'A' where id = :me", nobody],
  ["people", "delete", "delete from app.people where id = :me", nobody],
  ["memberships", "select", "select 1 from app.memberships where id = :membership", members],
  [
    "memberships",
    "insert",
    "insert into app.memberships (organization_id, person_id, role) values (:organization, :me, 'coordinator')",
    nobody,
  ],
  ["memberships", "update", "update app.memberships set role = 'coordinator' where person_id = :me", nobody],
  ["memberships", "update", "update app.memberships set ended_at = now() where id = :membership returning 1", coordinator],
  ["memberships", "delete", "delete from app.memberships where id = :membership", nobody],
  ["invitations", "select", "select 1 from (select id from app.invitations) i", coordinator],
  ["invitations", "select", "select token_hash from app.invitations", nobody],
  [
    "invitations",
    "insert",
    "insert into app.invitations (organization_id, role, token_hash, created_by, expires_at) values (:organization, 'viewer', 'x', :me, now())",
    coordinator,
  ],
  ["invitations", "update", "update app.invitations set role = 'coordinator'", nobody],
  ["invitations", "update", "update app.invitations set withdrawn_at = now(), withdrawn_by = :me returning 1", coordinator],
  ["invitations", "update", "update app.invitations set withdrawn_at = now(), withdrawn_by = :other returning 1", nobody],
  ["invitations", "delete", "delete from app.invitations", nobody],
  ["expected_members", "select", "select 1 from (select id from app.expected_members limit 1) e", coordinator],
  [
    "expected_members",
    "insert",
    "insert into app.expected_members (organization_id, phone, name, role, listed_by) values (:organization, '84987654321', 'A', 'viewer', :me)",
    coordinator,
  ],
  [
    "expected_members",
    "insert",
    "insert into app.expected_members (organization_id, phone, name, role, listed_by) values (:organization, '84987654321', 'A', 'viewer', :other)",
    nobody,
  ],
  ["expected_members", "update", "update app.expected_members set name = 'B'", nobody],
  ["expected_members", "delete", "delete from app.expected_members returning 1", coordinator],
  ["plans", "select", "select 1 from app.plans where id = :plan", concerned],
  ["plans", "insert", "insert into app.plans (organization_id, title, content_hash) values (:organization, 'A', :hash)", coordinator],
  ["plans", "update", "update app.plans set title = 'A' where id = :plan returning 1", coordinator],
  ["plans", "delete", "delete from app.plans where id = :plan", nobody],
  ["plan_drafts", "select", "select 1 from app.plan_drafts where id = :draft", coordinator],
  [
    "plan_drafts",
    "insert",
    "insert into app.plan_drafts (id, organization_id, review, created_by) values (:new, :organization, '{}', :me)",
    coordinator,
  ],
  ["plan_drafts", "update", "update app.plan_drafts set version = 9 where id = :draft returning 1", coordinator],
  ["plan_drafts", "delete", "delete from app.plan_drafts where id = :draft returning 1", coordinator],
  ["plan_targets", "select", "select 1 from app.plan_targets where id = :target", concerned],
  [
    "plan_targets",
    "insert",
    "insert into app.plan_targets (organization_id, plan_id, position, text, value) values (:organization, :plan, 2, 'A', '')",
    nobody,
  ],
  ["plan_targets", "update", "update app.plan_targets set text = 'A' where id = :target", nobody],
  ["plan_targets", "delete", "delete from app.plan_targets where id = :target", nobody],
  ["target_readings", "select", "select 1 from app.target_readings where target_id = :target", concerned],
  [
    "target_readings",
    "insert",
    `insert into app.target_readings (organization_id, target_id, reached, reached_on, person_id)
     values (:organization, :target, 1, '2026-11-01', :me)`,
    coordinator,
  ],
  [
    "target_readings",
    "insert",
    `insert into app.target_readings (organization_id, target_id, reached, reached_on, person_id)
     values (:organization, :target, 1, '2026-11-01', (select person_id from app.memberships where id = :membership))`,
    nobody,
  ],
  ["target_readings", "update", "update app.target_readings set reached = 0", nobody],
  ["target_readings", "delete", "delete from app.target_readings", nobody],
  ["tasks", "select", "select 1 from app.tasks where id = :task", concerned],
  [
    "tasks",
    "insert",
    `insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_certainty, source_text)
     values (:organization, :plan, 9, 'row', '', 'A', 'written', '')`,
    coordinator,
  ],
  ["tasks", "update", "update app.tasks set title = 'A' where id = :task returning 1", coordinator],
  ["tasks", "delete", "delete from app.tasks where id = :task", nobody],
  ["task_units", "select", "select 1 from app.task_units where task_id = :task", concerned],
  [
    "task_units",
    "insert",
    "insert into app.task_units (organization_id, task_id, unit_id, part, written_as) values (:organization, :task, :other, 'support', 'x')",
    coordinator,
  ],
  ["task_units", "update", "update app.task_units set part = 'lead' where task_id = :task and unit_id = :support returning 1", coordinator],
  ["task_units", "delete", "delete from app.task_units where task_id = :task and unit_id = :support returning 1", coordinator],
  ["cards", "select", "select 1 from app.cards where id = :card", concerned],
  [
    "cards",
    "insert",
    "insert into app.cards (organization_id, plan_id, task_id, quarter) values (:organization, :plan, :task, '2027-01-01')",
    coordinator,
  ],
  ["cards", "update", "update app.cards set status = 'doing' where id = :card returning 1", ["coordinator", "head", "staff"]],
  ["cards", "update", "update app.cards set due_on = '2027-01-01' where id = :card returning 1", coordinator],
  ["cards", "update", "update app.cards set quarter = '2027-01-01' where id = :card returning 1", coordinator],
  ["cards", "delete", "delete from app.cards where id = :card", nobody],
  ["card_units", "select", "select 1 from app.card_units where card_id = :card", concerned],
  ["card_units", "insert", "insert into app.card_units select * from app.card_units", nobody],
  ["card_units", "update", "update app.card_units set status = 'done'", nobody],
  ["card_units", "delete", "delete from app.card_units", nobody],
  ["card_counts", "select", "select 1 from app.card_counts", whole],
  ["card_counts", "update", "update app.card_counts set cards = 0", nobody],
  [
    "unit_card_counts",
    "select",
    "select 1 from app.unit_card_counts where unit_id = (select lead_unit_ids[1] from app.cards where id = :card)",
    [...whole, "head", "staff"],
  ],
  ["unit_card_counts", "update", "update app.unit_card_counts set cards = 0", nobody],
  ["check_ins", "select", "select 1 from app.check_ins where card_id = :card", concerned],
  [
    "check_ins",
    "insert",
    "insert into app.check_ins (organization_id, card_id, person_id, amount) values (:organization, :card, :me, 1)",
    ["coordinator", "head", "staff", "supporter"],
  ],
  ["check_ins", "update", "update app.check_ins set amount = 5", nobody],
  ["check_ins", "delete", "delete from app.check_ins", nobody],
  ["comments", "select", "select 1 from app.comments where card_id = :card", concerned],
  [
    "comments",
    "insert",
    "insert into app.comments (organization_id, card_id, person_id, body) values (:organization, :card, :me, 'A')",
    ["leader", "coordinator", "head", "staff", "supporter"],
  ],
  [
    "comments",
    "insert",
    `insert into app.comments (organization_id, card_id, person_id, body)
     values (:organization, :card, (select person_id from app.memberships where id = :membership), 'Mạo danh')`,
    nobody,
  ],
  ["card_steps", "select", "select 1 from app.card_steps where id = :step", concerned],
  [
    "card_steps",
    "insert",
    "insert into app.card_steps (organization_id, card_id, title) values (:organization, :card, 'A')",
    ["coordinator", "head", "staff", "supporter"],
  ],
  [
    "card_steps",
    "update",
    "update app.card_steps set done = true where id = :step returning 1",
    ["coordinator", "head", "staff", "supporter"],
  ],
  ["card_steps", "update", "update app.card_steps set done_by = :assignee where id = :step", nobody],
  ["card_steps", "delete", "delete from app.card_steps where id = :step returning 1", ["coordinator", "head", "staff", "supporter"]],
  ["card_assignees", "select", "select 1 from app.card_assignees where card_id = :card", concerned],
  [
    "card_assignees",
    "insert",
    "insert into app.card_assignees (organization_id, card_id, person_id) values (:organization, :freeCard, :assignee)",
    ["coordinator", "head", "staff"],
  ],
  [
    "card_assignees",
    "insert",
    "insert into app.card_assignees (organization_id, card_id, person_id, given_by) values (:organization, :freeCard, :assignee, :me)",
    nobody,
  ],
  ["card_assignees", "update", "update app.card_assignees set given_by = :me", nobody],
  [
    "card_assignees",
    "delete",
    "delete from app.card_assignees where card_id = :card and person_id = :assignee returning 1",
    ["coordinator", "head", "staff"],
  ],
  ["card_files", "select", "select 1 from app.card_files where id = :cardFile", concerned],
  ["card_files", "insert", cardFileRow(":me"), ["leader", "coordinator", "head", "staff", "supporter"]],
  ["card_files", "insert", cardFileRow("(select person_id from app.memberships where id = :membership)"), nobody],
  ["card_files", "update", "update app.card_files set removed_at = now() where id = :cardFile returning 1", ["coordinator", "supporter"]],
  ["card_files", "update", "update app.card_files set checked_at = now() where id = :cardFile", nobody],
  ["card_files", "update", "update app.card_files set created_by = :me where id = :cardFile", nobody],
  ["card_files", "delete", "delete from app.card_files", nobody],
  ["comments", "update", "update app.comments set body = 'B'", nobody],
  ["comments", "update", "update app.comments set mentions = '[]'", nobody],
  ["comments", "delete", "delete from app.comments", nobody],
  ["activities", "select", "select 1 from app.activities where card_id = :card", concerned],
  ["activities", "insert", "insert into app.activities (organization_id, card_id, kind) values (:organization, :card, 'moved')", nobody],
  ["activities", "update", "update app.activities set reason = 'B'", nobody],
  ["activities", "delete", "delete from app.activities", nobody],
  ...reportStatements,
  ["notification_settings", "select", "select 1 from app.notification_settings where organization_id = :organization", members],
  [
    "notification_settings",
    "update",
    "update app.notification_settings set card_days = '{5}' where organization_id = :organization returning 1",
    ["coordinator"],
  ],
  ["muted_kinds", "insert", "insert into app.muted_kinds values (:organization, :me, 'assigned')", members],
  [
    "muted_kinds",
    "insert",
    "insert into app.muted_kinds select :organization, p.id, 'assigned' from app.people p where p.id <> :me",
    nobody,
  ],
  ["muted_kinds", "select", "select 1 from app.muted_kinds where person_id = :me", ["viewer"]],
  ["muted_kinds", "delete", "delete from app.muted_kinds where organization_id = :organization returning 1", ["viewer"]],
  ["saved_filters", "insert", `${savedFilter} values (gen_random_uuid(), :organization, :me, 'Của tôi', true, false)`, members],
  [
    "saved_filters",
    "insert",
    `${savedFilter} select gen_random_uuid(), :organization, p.id, 'Hộ', true, false from app.people p where p.id <> :me limit 1`,
    nobody,
  ],
  ["saved_filters", "select", "select 1 from app.saved_filters where name = 'Riêng'", ["viewer"]],
  ["saved_filters", "update", "update app.saved_filters set name = 'Khác' where name = 'Riêng' returning 1", ["viewer"]],
  ["saved_filters", "delete", "delete from app.saved_filters where name = 'Riêng' returning 1", ["viewer"]],
  ["cards", "select", "select 1 from private.count_by_lead(:organization, '2026-10-01', null, null)", ["leader", "coordinator", "viewer"]],
  ["private.outbox", "select", "select 1 from private.outbox", nobody],
  ["private.outbox", "insert", "select private.answer_in_chat(:me, 'oa', :me, '{}')", nobody],
  ["private.deliveries", "select", "select 1 from private.deliveries", nobody],
  ["private.delivery_attempts", "select", "select 1 from private.delivery_attempts", nobody],
  ["nudges", "select", "select 1 from app.nudges where organization_id = :organization", [...whole, "head"]],
  [
    "nudges",
    "insert",
    "insert into app.nudges (organization_id, person_id, at, unit_ids) values (:organization, :me, now(), '{}')",
    nobody,
  ],
  ["nudges", "update", "update app.nudges set note = 'A'", nobody],
  ["nudges", "delete", "delete from app.nudges", nobody],
  ["nudged_cards", "select", "select 1 from app.nudged_cards where card_id = :card", concerned],
  [
    "nudged_cards",
    "insert",
    `insert into app.nudged_cards (nudge_id, organization_id, card_id, nudged_by, nudged_on, status_then, unit_ids)
     select n.id, :organization, :freeCard, :me, '2026-11-20', 'todo', '{}' from app.nudges n`,
    nobody,
  ],
  ["nudged_cards", "update", "update app.nudged_cards set nudged_by = :me", nobody],
  ["nudged_cards", "delete", "delete from app.nudged_cards", nobody],
  ["cards", "update", "update app.cards set nudge_count = 0 where id = :card", nobody],
  ["private.calendar_links", "select", "select 1 from private.calendar_links", nobody],
  ["extensions", "select", "select 1 from app.extensions where id = :extension", concerned],
  [
    "extensions",
    "insert",
    "insert into app.extensions (organization_id, card_id, asked_due, reason) values (:organization, :freeCard, '2026-12-30', 'A')",
    ["coordinator", "head"],
  ],
  [
    "extensions",
    "insert",
    `insert into app.extensions (organization_id, card_id, asked_due, reason, status, decided_at, decided_due)
     values (:organization, :freeCard, '2026-12-30', 'A', 'granted', now(), '2026-12-30')`,
    nobody,
  ],
  ["extensions", "select", "select 1 from app.extensions where id = :reportExtension", [...whole, "head", "staff"]],
  [
    "extensions",
    "insert",
    "insert into app.extensions (organization_id, report_request_id, asked_due, reason) values (:organization, :report, '2027-01-15', 'A')",
    ["coordinator", "head"],
  ],
  [
    "extensions",
    "update",
    "update app.extensions set status = 'granted' where id = :reportExtension returning 1",
    ["leader", "coordinator"],
  ],
  ["extensions", "update", "update app.extensions set status = 'granted' where id = :extension returning 1", ["leader", "coordinator"]],
  ["extensions", "update", "update app.extensions set status = 'withdrawn' where id = :extension returning 1", ["head"]],
  ["extensions", "update", "update app.extensions set decided_by = :me where id = :extension", nobody],
  ["extensions", "delete", "delete from app.extensions", nobody],
  ["cards", "update", "update app.cards set granted_due = '2027-01-01' where id = :card", nobody],
  ["working_day_exceptions", "select", "select 1 from app.working_day_exceptions where organization_id = :organization", members],
  [
    "working_day_exceptions",
    "insert",
    "insert into app.working_day_exceptions (organization_id, day, is_working) values (:organization, '2026-01-02', false)",
    coordinator,
  ],
  [
    "working_day_exceptions",
    "update",
    "update app.working_day_exceptions set is_working = true where organization_id = :organization returning 1",
    nobody,
  ],
  [
    "working_day_exceptions",
    "delete",
    "delete from app.working_day_exceptions where organization_id = :organization returning 1",
    coordinator,
  ],
  ["private.public_holidays", "select", "select 1 from private.public_holidays", nobody],
  ["private.requests", "select", "select 1 from private.requests", nobody],
  ["private.zalo_identities", "select", "select 1 from private.zalo_identities", nobody],
  ["private.official_account", "select", "select 1 from private.official_account", nobody],
  ["private.official_account", "update", "update private.official_account set name = 'A'", nobody],
  ["private.zalo_channels", "update", "update private.zalo_channels set cost = 0", nobody],
  ["private.clock", "update", "update private.clock set today = '2000-01-01'", nobody],
];

describe.each(statements)("%s: %s", (_, verb, sql, who) => {
  test.each(personNames)(`${verb} as %s`, async (person) => {
    const answer = await attempt(person, sql);
    if (who.includes(person)) expect(answer).toBe("rows");
    else expect(["nothing", "refused"]).toContain(answer);
  });

  test(`${verb} as nobody`, async () => {
    expect(await attempt("anon", sql)).toBe("refused");
  });
});

test("every table and verb is in this list, or nobody was granted it", async () => {
  const { rows } = await world.database.pool.query<{ name: string; verb: string }>(
    `select c.relname as name, lower(p.privilege) as verb
     from pg_class c cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p (privilege)
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
       and (has_table_privilege('authenticated', c.oid, p.privilege)
         or p.privilege <> 'DELETE' and has_any_column_privilege('authenticated', c.oid, p.privilege))`,
  );
  const listed = statements.map(([table, verb]) => `${table} ${verb}`);
  expect(rows.map(({ name, verb }) => `${name} ${verb}`).filter((granted) => !listed.includes(granted))).toEqual([]);
});
