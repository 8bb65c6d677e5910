import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board } from "../../src/core/board/board.ts";
import type { CardDetail } from "../../src/core/board/card.ts";
import type { UnitDirectory } from "../../src/core/organization/organization.ts";
import type { PlanReview } from "../../src/core/plan/plan-review.ts";
import type { PlanSummary } from "../../src/core/plan/plan-summary.ts";
import { confirmDraft, hashOf, importPlan, planReview, reviewTask, saveDraft } from "./support/review.ts";
import { type World, createWorld, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const cardsOf = async (plan: string) =>
  (
    await world.database.pool.query<{ id: string; title: string; quarter: string; due: string; archived: boolean }>(
      `select c.id, t.title, c.quarter::text, c.due_on::text as due, c.archived_at is not null as archived
       from app.cards c join app.tasks t on t.id = c.task_id where c.plan_id = $1 order by t.position, c.quarter`,
      [plan],
    )
  ).rows;

describe("a new plan", () => {
  test("its tasks become cards that everybody concerned sees", async () => {
    const review = planReview(world, [
      reviewTask("Ban hành kế hoạch", {
        section: "II.1",
        supportingUnits: ["Công an xã"],
        timeText: "Trước 16/12/2026",
        deadline: { due: "2026-12-15", bound: "before" },
        fields: { time: { span: null, certainty: "written" } },
        product: "Kế hoạch",
        details: "Theo Quyết định 06",
      }),
      reviewTask("Tuyên truyền", { deadline: null, frequency: { text: "01 tin/tuần", count: 1, per: "week" } }),
    ]);
    review.units["Công an xã"] = { kind: "unit", unitId: world.units.support };
    const answer = await importPlan(world, review);
    expect(answer).toMatchObject({ tasksCreated: 2, tasksUpdated: 0, tasksKept: 0, cardsCreated: 5 });

    const board = await world.database.rpc<Board>(world.people.staff, "get_board", {
      organization_id: world.organization,
      plan_id: answer.planId,
    });
    expect(board.quarters).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
    expect(board.columns.todo.count).toBe(2);
    expect(board.columns.todo.cards.map((card) => [card.title, card.dueOn, card.expectedCount])).toEqual([
      ["Ban hành kế hoạch", "2026-12-15", null],
      ["Tuyên truyền", "2026-12-31", 14],
    ]);
    expect(board.overdue).toEqual({ count: 3, fromEarlierQuarters: 3 });

    const card = await world.database.rpc<CardDetail>(world.people.supporter, "get_card", { card_id: board.columns.todo.cards[0]?.id });
    expect(card).toMatchObject({
      section: "II.1",
      timeText: "Trước 16/12/2026",
      timeCertainty: "written",
      dueBound: "before",
      product: "Kế hoạch",
      details: "Theo Quyết định 06",
      units: [
        { name: "Phòng Kinh tế", part: "lead", writtenAs: "Phòng Kinh tế" },
        { name: "Công an xã", part: "support", writtenAs: "Công an xã" },
      ],
    });
    const [summary] = await world.database.rpc<PlanSummary[]>(world.people.viewer, "list_plans", { organization_id: world.organization });
    expect(summary).toMatchObject({
      id: answer.planId,
      tasks: 2,
      cards: 5,
      boxes: { doneOnTime: 0, doneLate: 0, openInTime: 2, openOverdue: 3 },
    });
  });

  test("tasks that were not chosen stay out, and none at all is refused", async () => {
    const tasks = [reviewTask("Có"), reviewTask("Không", { included: false })];
    expect(await importPlan(world, planReview(world, tasks))).toMatchObject({ tasksCreated: 1 });
    expect(await outcome(importPlan(world, planReview(world, [reviewTask("Không", { included: false })])))).toBe("plan.no_task");
  });

  test("a task without a time takes the plan's period and says so; without one it stands in this quarter", async () => {
    const review = planReview(world, [reviewTask("Không hạn", { deadline: null })]);
    const withPeriod = await importPlan(world, review);
    expect(await one(world.database, "select time_certainty from app.tasks where plan_id = $1", [withPeriod.planId])).toBe("implied");
    const without = planReview(world, review.tasks, { header: { ...review.header, number: "x", periodStart: null, periodEnd: null } });
    const { planId } = await importPlan(world, without);
    expect(await cardsOf(planId)).toMatchObject([{ quarter: "2026-10-01", due: null }]);
  });

  test("written names become units, aliases and groups as the review chose", async () => {
    const { database, people, organization, units } = world;
    const group = await database.rpc<{ id: string }>(people.coordinator, "save_unit_group", {
      organization_id: organization,
      group_id: null,
      name: "Các đơn vị trực thuộc",
      unit_ids: [units.support, units.other],
    });
    const review = planReview(world, [
      reviewTask("A", { leadUnits: ["P. Kinh tế"], supportingUnits: ["các đơn vị trực thuộc xã", "Công an xã Bình An"] }),
      reviewTask("B", { leadUnits: ["Trường TH Lê Lợi", "Trường Tiểu học Lê Lợi"], supportingUnits: ["Sở Nội vụ"] }),
    ]);
    review.units = {
      "P. Kinh tế": { kind: "unit", unitId: units.lead },
      "các đơn vị trực thuộc xã": { kind: "group", groupId: group.id },
      "Công an xã Bình An": { kind: "unit", unitId: units.support },
      "Trường TH Lê Lợi": { kind: "new", name: "Trường Tiểu học Lê Lợi" },
      "Trường Tiểu học Lê Lợi": { kind: "new", name: "Trường Tiểu học  Lê Lợi" },
      "Sở Nội vụ": { kind: "ignore" },
    };
    const { planId } = await importPlan(world, review);
    const { rows } = await database.pool.query<Record<string, string>>(
      `select t.title, u.name, tu.part, tu.written_as from app.task_units tu join app.tasks t on t.id = tu.task_id join app.units u on u.id = tu.unit_id
       where t.plan_id = $1 order by t.title, tu.part, tu.position`,
      [planId],
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["A", "Phòng Kinh tế", "lead", "P. Kinh tế"],
      ["A", "Công an xã", "support", "các đơn vị trực thuộc xã"],
      ["A", "Trạm Y tế xã", "support", "các đơn vị trực thuộc xã"],
      ["B", "Trường Tiểu học Lê Lợi", "lead", "Trường TH Lê Lợi"],
    ]);
    const directory = await database.rpc<UnitDirectory>(people.staff, "list_units", { organization_id: organization });
    const aliases = Object.fromEntries(directory.units.map((unit) => [unit.name, unit.aliases]));
    expect(aliases["Phòng Kinh tế"]).toEqual(["P. Kinh tế"]);
    expect(aliases["Trường Tiểu học Lê Lợi"]).toEqual(["Trường TH Lê Lợi"]);
    expect(aliases["Công an xã"]).toEqual(["Công an xã Bình An"]);
  });
});

describe("the same plan again", () => {
  test("twice at once makes one plan; the same request hears the same answer", async () => {
    const review = planReview(world, [reviewTask("Một lần")]);
    const [one_, two] = [await saveDraft(world, review), await saveDraft(world, review)];
    const answers = await Promise.all([outcome(confirmDraft(world, one_)), outcome(confirmDraft(world, two))]);
    expect(answers.sort()).toEqual(["ok", "plan.exists"]);

    const draft = await saveDraft(world, planReview(world, [reviewTask("Một lần")]));
    const request_id = randomUUID();
    const [first, second] = await Promise.all([confirmDraft(world, draft, { request_id }), confirmDraft(world, draft, { request_id })]);
    expect(second).toEqual(first);
    expect(await confirmDraft(world, draft, { request_id })).toEqual(first);
    expect(await outcome(confirmDraft(world, draft))).toBe("plan.exists");
  });

  test.each<[string, (review: PlanReview) => PlanReview]>([
    ["the same content", (review) => ({ ...review, header: { ...review.header, number: "999/KH" } })],
    ["the same number, issuer and date", (review) => ({ ...review, source: { ...review.source, contentHash: hashOf("khác") } })],
    [
      "the same number in other letters",
      (review) => ({
        ...review,
        header: { ...review.header, number: review.header.number?.toLowerCase() ?? null },
        source: { ...review.source, contentHash: hashOf("khác nữa") },
      }),
    ],
  ])("%s is found and refused", async (_, change) => {
    const review = planReview(world, [reviewTask("Trùng")]);
    const { planId } = await importPlan(world, review);
    const again = change(review);
    expect(await outcome(importPlan(world, again))).toBe("plan.exists");
    const found = await world.database.rpc<PlanSummary>(world.people.coordinator, "find_plan", {
      organization_id: world.organization,
      document_number: again.header.number,
      issuer: again.header.issuer,
      issued_on: again.header.issuedOn,
      content_hash: again.source.contentHash,
    });
    expect(found.id).toBe(planId);
  });

  test("another date is another plan, and nothing is found for it", async () => {
    const review = planReview(world, [reviewTask("Năm nay")]);
    await importPlan(world, review);
    const next = {
      ...review,
      header: { ...review.header, issuedOn: "2027-01-15" as const },
      source: { ...review.source, contentHash: hashOf("2027") },
    };
    expect(
      await world.database.rpc(world.people.coordinator, "find_plan", {
        organization_id: world.organization,
        document_number: next.header.number,
        issuer: next.header.issuer,
        issued_on: next.header.issuedOn,
        content_hash: next.source.contentHash,
      }),
    ).toBeNull();
    expect(await outcome(importPlan(world, next))).toBe("ok");
  });
});

describe("two devices on one draft", () => {
  const saveSql = "select api.save_plan_draft(organization_id => $1, draft_id => $2, review => $3, expected_version => 1)";
  const confirmSql = "select api.confirm_plan_draft(draft_id => $1, expected_version => 1, update_plan_id => null, request_id => $2)";

  /** Runs `first`, starts `second` on another connection, and commits the first only when the second waits for it. */
  async function race(first: [sql: string, values: unknown[]], second: () => Promise<unknown>): Promise<string> {
    let answer = Promise.resolve("");
    await world.database.as(world.people.coordinator, async (client) => {
      await client.query(...first);
      answer = outcome(second());
      const waiting =
        "select count(*)::int from pg_locks l join pg_database d on d.oid = l.database or l.database is null where d.datname = current_database() and not l.granted";
      await expect.poll(() => one<number>(world.database, waiting)).toBeGreaterThan(0);
    });
    return answer;
  }

  test("an edit that is being saved is not confirmed over", async () => {
    const review = planReview(world, [reviewTask("Trước")]);
    const draft = await saveDraft(world, review);
    const edited = JSON.stringify({ ...review, tasks: [reviewTask("Sau")] });
    expect(await race([saveSql, [world.organization, draft, edited]], () => confirmDraft(world, draft))).toBe("draft.changed");
    expect(await one(world.database, "select count(*)::int from app.tasks where title = 'Trước'")).toBe(0);
    const { planId } = await confirmDraft(world, draft, { expected_version: 2 });
    expect((await cardsOf(planId)).map(({ title }) => title)).toEqual(["Sau"]);
  });

  test("an edit of a draft that is being confirmed is refused", async () => {
    const review = planReview(world, [reviewTask("Xác nhận")]);
    const draft = await saveDraft(world, review);
    const save = () =>
      world.database.rpc(world.people.coordinator, "save_plan_draft", {
        organization_id: world.organization,
        draft_id: draft,
        review: { ...review, tasks: [] },
        expected_version: 1,
      });
    expect(await race([confirmSql, [draft, randomUUID()]], save)).toBe("draft.not_found");
  });

  test("a draft that is being discarded is not confirmed", async () => {
    const draft = await saveDraft(world, planReview(world, [reviewTask("Bỏ đi")]));
    const discard = "select api.discard_plan_draft(draft_id => $1)";
    expect(await race([discard, [draft]], () => confirmDraft(world, draft))).toBe("draft.not_found");
  });
});

describe("bringing a plan up to date", () => {
  const year = { start: "2026-01-01", deadline: { due: "2026-12-31", bound: "on_or_before" } } as const;

  test("tasks are matched, new quarters added, untouched ones put away, worked ones and missing tasks kept", async () => {
    const long = { ...year, deadline: { due: "2027-06-30", bound: "on_or_before" } } as const;
    const first = planReview(world, [reviewTask("Cả năm", year), reviewTask("Rút ngắn", long), reviewTask("Bị bỏ")]);
    const { planId } = await importPlan(world, first);
    const shortened = (await cardsOf(planId)).filter((card) => card.title === "Rút ngắn");
    await world.database.pool.query("update app.cards set status = 'doing' where id = $1", [shortened[5]?.id]);

    const second = planReview(world, [
      reviewTask("Rút ngắn", { ...year, deadline: { due: "2026-12-20", bound: "on_or_before" }, leadUnits: ["Trạm Y tế xã"] }),
      reviewTask("  Cả  năm", { ...year, deadline: { due: "2027-02-10", bound: "on_or_before" } }),
      reviewTask("Mới"),
    ]);
    second.units["Trạm Y tế xã"] = { kind: "unit", unitId: world.units.other };
    const answer = await importPlan(world, second, planId);
    expect(answer).toMatchObject({ planId, tasksCreated: 1, tasksUpdated: 2, tasksKept: 1, cardsCreated: 2 });

    const cards = await cardsOf(planId);
    const live = (title: string) => cards.filter((card) => card.title === title && !card.archived).map((card) => card.due);
    expect(live("Rút ngắn")).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-20", "2027-06-30"]);
    expect(live("Cả  năm")).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2027-02-10"]);
    expect(live("Bị bỏ")).toEqual(["2026-12-15"]);
    expect(live("Mới")).toEqual(["2026-12-15"]);

    const board = await world.database.rpc<Board>(world.people.other, "get_board", {
      organization_id: world.organization,
      plan_id: planId,
      quarter: "2026-10-01",
    });
    expect(board.columns.todo.cards.map((card) => [card.title, card.leadUnit?.name, card.dueOn])).toEqual([
      ["Rút ngắn", "Trạm Y tế xã", "2026-12-20"],
    ]);

    // The first form again brings the cards back that were put away.
    const back = await importPlan(world, { ...first, source: { ...first.source, contentHash: hashOf("trở lại") } }, planId);
    expect(back).toMatchObject({ tasksCreated: 0, tasksUpdated: 3, tasksKept: 1, cardsCreated: 0 });
    expect((await cardsOf(planId)).filter((card) => card.title === "Rút ngắn" && !card.archived)).toHaveLength(6);
  });

  test("a card that has steps or was given to somebody is not put away", async () => {
    const long = { ...year, deadline: { due: "2027-09-30", bound: "on_or_before" } } as const;
    const { planId } = await importPlan(world, planReview(world, [reviewTask("Rút ngắn", long)]));
    const [stepped, given] = (await cardsOf(planId)).slice(4).map(({ id }) => id);
    const as = (who: "coordinator" | "staff", fn: string, args: Record<string, unknown>) =>
      world.database.rpc(world.people[who], fn, { request_id: randomUUID(), ...args });
    await as("coordinator", "add_step", { card_id: stepped, title: "Khảo sát" });
    await as("staff", "assign_card", { card_id: given, add_ids: [(world.people.staff as { sub: string }).sub], remove_ids: [] });
    await importPlan(world, planReview(world, [reviewTask("Rút ngắn", year)]), planId);
    const left = (await cardsOf(planId)).filter(({ archived }) => !archived).map(({ due }) => due);
    expect(left).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]);
  });

  const live = async (plan: string) => {
    const { rows } = await world.database.pool.query<{ number: number; quarter: string; due: string | null; status: string }>(
      `select number, quarter::text, due_on::text as due, status from app.cards
       where plan_id = $1 and archived_at is null order by number`,
      [plan],
    );
    return rows;
  };
  const setStatus = (plan: string, status: string) =>
    world.database.pool.query("update app.cards set status = $2 where plan_id = $1", [plan, status]);
  /** The counters and the units' lists, against the cards themselves. */
  const kept = (plan: string) =>
    Promise.all([
      world.database.pool
        .query("select quarter::text, due_on::text as due, status, cards from app.card_counts where plan_id = $1 and cards <> 0", [plan])
        .then(({ rows }) => rows as unknown),
      world.database.pool
        .query("select distinct quarter::text, due_on::text as due, status from app.card_units where plan_id = $1", [plan])
        .then(({ rows }) => rows as unknown),
    ]);
  const standOn = (day: string) => world.database.pool.query("select private.set_today($1)", [day]);

  test.each(["todo", "doing", "done"])(
    "a task without any time keeps its one card (%s) in whichever quarter it is read again",
    async (status) => {
      const review = planReview(world, [reviewTask("Không hạn", { deadline: null })]);
      review.header = { ...review.header, periodStart: null, periodEnd: null };
      await standOn("2026-08-10");
      const { planId } = await importPlan(world, review);
      if (status === "done") await setStatus(planId, "review");
      if (status !== "todo") await setStatus(planId, status);
      const before = await live(planId);
      await standOn(today);
      expect(await importPlan(world, review, planId)).toMatchObject({ cardsCreated: 0 });
      expect(await live(planId)).toEqual(before);
      expect(before).toMatchObject([{ quarter: "2026-07-01", due: null, status }]);
    },
  );

  test.each(["todo", "doing"])("a one-card task whose deadline moves takes its card (%s) along", async (status) => {
    const due = (day: "2026-09-20" | "2026-10-31") => reviewTask("Một thẻ", { deadline: { due: day, bound: "on_or_before" } });
    const first = planReview(world, [due("2026-09-20"), { ...due("2026-09-20"), title: "Thẻ khác" }]);
    const { planId } = await importPlan(world, first);
    await setStatus(planId, status);
    const before = await live(planId);
    const since = Number(await one(world.database, "select max(version) from app.cards where plan_id = $1", [planId]));
    const second = planReview(world, [due("2026-10-31"), { ...due("2026-10-31"), title: "Thẻ khác" }]);
    expect(await importPlan(world, second, planId)).toMatchObject({ cardsCreated: 0 });

    const moved = { quarter: "2026-10-01", due: "2026-10-31", status };
    expect(await live(planId)).toEqual(before.map(({ number }) => ({ number, ...moved })));
    expect(await kept(planId)).toEqual([[{ ...moved, cards: 2 }], [moved]]);
    const history = `select a.kind from app.activities a join app.cards c on c.id = a.card_id
      where c.plan_id = $1 and c.number = $2 and c.version > $3 order by a.id desc limit 1`;
    expect(await one(world.database, history, [planId, before[0]?.number, since])).toBe("updated");
    const ranks =
      "select count(*)::int - count(distinct (organization_id, quarter, status, rank))::int from app.cards where archived_at is null";
    expect(await one(world.database, ranks)).toBe(0);
    // And back again.
    expect(await importPlan(world, first, planId)).toMatchObject({ cardsCreated: 0 });
    expect(await live(planId)).toEqual(before);
  });

  test("what is overdue of an open-ended task stays beside the next year's card", async () => {
    const review = planReview(world, [
      reviewTask("Hằng năm", {
        ...year,
        deadline: { due: "2025-12-31", bound: "on_or_before" },
        start: "2025-01-01",
        openEnded: true,
        cardMode: "single",
      }),
    ]);
    review.header = { ...review.header, periodStart: null, periodEnd: null };
    await standOn("2025-11-01");
    const { planId } = await importPlan(world, review);
    await standOn(today);
    await world.database.pool.query("select private.prolong_open_tasks()");
    const before = await live(planId);
    expect(before.map(({ due }) => due)).toEqual(["2025-12-31", "2026-12-31"]);
    expect(await importPlan(world, review, planId)).toMatchObject({ cardsCreated: 0 });
    expect(await live(planId)).toEqual(before);
  });

  test("the same document once more changes nothing", async () => {
    const review = planReview(world, [
      reviewTask("Cả năm", { ...year, frequency: { text: "", count: 2, per: "week" } }),
      reviewTask("Một"),
      reviewTask("Một"),
    ]);
    const { planId } = await importPlan(world, review);
    const version = await one(world.database, "select max(version) from app.cards where plan_id = $1", [planId]);
    expect(await importPlan(world, review, planId)).toMatchObject({ tasksCreated: 0, tasksUpdated: 3, tasksKept: 0, cardsCreated: 0 });
    expect(await one(world.database, "select max(version) from app.cards where plan_id = $1", [planId])).toBe(version);
  });

  test("a plan that isn't ours is not found; one that exists beside it is refused", async () => {
    expect(await outcome(importPlan(world, planReview(world, [reviewTask("A")]), randomUUID()))).toBe("plan.not_found");
    const one_ = planReview(world, [reviewTask("A")]);
    await importPlan(world, one_);
    const two = await importPlan(world, planReview(world, [reviewTask("B")]));
    expect(await outcome(importPlan(world, one_, two.planId))).toBe("plan.exists");
  });
});

describe("what a client sends is not believed", () => {
  const broken: Record<string, (review: PlanReview) => unknown> = {
    "no name for a task": (r) => ({ ...r, tasks: [reviewTask("   ")] }),
    "a day that does not exist": (r) => ({ ...r, tasks: [reviewTask("A", { deadline: { due: "2026-02-30", bound: "before" } })] }),
    "a date that is a word": (r) => ({ ...r, tasks: [reviewTask("A", { start: "infinity" as never })] }),
    "a date that is a number": (r) => ({ ...r, tasks: [{ ...reviewTask("A"), start: 20260101 }] }),
    "an end before its start": (r) => ({ ...r, tasks: [reviewTask("A", { start: "2026-12-31" })] }),
    "a time of fifty years": (r) => ({
      ...r,
      tasks: [reviewTask("A", { start: "2026-01-01", deadline: { due: "2076-01-01", bound: "before" } })],
    }),
    "a date of the year 1": (r) => ({ ...r, tasks: [reviewTask("A", { start: "0001-01-01" })] }),
    "an unknown mode": (r) => ({ ...r, tasks: [{ ...reviewTask("A"), cardMode: "daily" }] }),
    "a unit name without a choice": (r) => ({ ...r, units: {} }),
    "a unit of another organization": (r) => ({ ...r, units: { "Phòng Kinh tế": { kind: "unit", unitId: randomUUID() } } }),
    "a group that is no id": (r) => ({ ...r, units: { "Phòng Kinh tế": { kind: "group", groupId: "x" } } }),
    "a new unit without a name": (r) => ({ ...r, units: { "Phòng Kinh tế": { kind: "new", name: " " } } }),
    "a frequency of half a time": (r) => ({ ...r, tasks: [reviewTask("A", { frequency: { text: "", count: 0.5, per: "week" } })] }),
    "units that are no list": (r) => ({ ...r, tasks: [{ ...reviewTask("A"), leadUnits: "Phòng Kinh tế" }] }),
    "a title of a megabyte": (r) => ({ ...r, tasks: [reviewTask("A".repeat(1_000_000))] }),
    "tasks that are texts": (r) => ({ ...r, tasks: [{ included: true }] }),
    "a hash that is none": (r) => ({ ...r, source: { ...r.source, contentHash: "abc" } }),
    "the file of another organization": (r) => ({ ...r, source: { ...r.source, path: `${randomUUID()}/a.docx` } }),
    "a period that ends before it begins": (r) => ({ ...r, header: { ...r.header, periodEnd: "2025-01-01" } }),
  };
  test.each(Object.entries(broken))("%s", async (_, breakIt) => {
    const draft = await saveDraft(world, breakIt(planReview(world, [reviewTask("A")])));
    const plans = await one(world.database, "select count(*) from app.plans");
    expect(await outcome(confirmDraft(world, draft))).toBe("draft.invalid");
    expect(await one(world.database, "select count(*) from app.plans")).toBe(plans);
  });

  test.each([
    ["null", null],
    ["a text", "x"],
    ["a list", []],
    ["an empty object", {}],
  ])("%s is no review", async (_, review) => {
    expect(await outcome(saveDraft(world, review))).toBe("draft.invalid");
  });
});
