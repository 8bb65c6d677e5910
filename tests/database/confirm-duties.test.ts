import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlanReview, ReviewDuty } from "../../src/core/plan/plan-review.ts";
import type { ReportDuty } from "../../src/core/report/report-duty.ts";
import { confirmDraft, importPlan, planReview, reviewDuty, reviewTask, saveDraft } from "./support/review.ts";
import { type World, createWorld, makeOrganization, one, outcome } from "./support/world.ts";

let world: World;
let villages: string;
beforeAll(async () => {
  world = await createWorld();
  const { database, organization, people, units } = world;
  const group = await database.rpc<{ id: string }>(people.coordinator, "save_unit_group", {
    organization_id: organization,
    group_id: null,
    name: "Các thôn",
    unit_ids: [units.support, units.other],
  });
  villages = group.id;
});
afterAll(() => world.database.drop());

const withDuties = (duties: ReviewDuty[], changes: Partial<PlanReview> = {}): PlanReview => {
  const plain = planReview(world, [reviewTask("A")]);
  return { ...plain, duties, ...changes, units: { ...plain.units, ...changes.units } };
};

async function dutiesOf(planId: string): Promise<ReportDuty[]> {
  const { rows } = await world.database.pool.query<{ duty: ReportDuty }>(
    "select app.report_duty_json(d) as duty from app.report_duties d where d.plan_id = $1 and d.archived_at is null order by d.title",
    [planId],
  );
  return rows.map((row) => row.duty);
}

const requestsOf = async (planId: string) => {
  const { rows } = await world.database.pool.query<{ line: string }>(
    `select o.key || ' ' || o.due_on || ': ' || u.name as line
     from app.report_duties d join app.reporting_periods o on o.duty_id = d.id
     join app.report_requests r on r.period_id = o.id join app.units u on u.id = r.unit_id
     where d.plan_id = $1 order by 1`,
    [planId],
  );
  return rows.map((row) => row.line);
};

describe("a confirmed plan", () => {
  test("has its duties, with groups as groups, and asks for what is due", async () => {
    const duty = reviewDuty("Báo cáo năm", { who: ["Phòng Kinh tế", "các thôn"], via: "Phòng VHXH" });
    const answer = await importPlan(
      world,
      withDuties([duty], {
        units: { "các thôn": { kind: "group", groupId: villages }, "Phòng VHXH": { kind: "unit", unitId: world.units.coordinating } },
      }),
    );
    expect(answer.dutiesCreated).toBe(1);
    expect(await dutiesOf(answer.planId)).toMatchObject([
      {
        title: "Báo cáo năm",
        recipient: "UBND huyện",
        sourceText: duty.sourceText,
        schedule: duty.schedule,
        unitIds: [world.units.lead],
        groupIds: [villages],
        collectorUnitId: world.units.coordinating,
        plan: { id: answer.planId },
      },
    ]);
    expect(await requestsOf(answer.planId)).toEqual([
      "2026 2026-12-14: Công an xã",
      "2026 2026-12-14: Phòng Kinh tế",
      "2026 2026-12-14: Trạm Y tế xã",
    ]);
  });

  test("leaves out what was left out, and drafts from before have none", async () => {
    const out = await importPlan(world, withDuties([reviewDuty("Bỏ", { included: false, title: "", who: [] })]));
    expect([out.dutiesCreated, await dutiesOf(out.planId)]).toEqual([0, []]);
    for (const duties of [undefined, null]) {
      const draft = await saveDraft(world, { ...planReview(world, [reviewTask("A")]), duties });
      expect(await confirmDraft(world, draft)).toMatchObject({ tasksCreated: 1, dutiesCreated: 0 });
    }
  });

  test("one on request is a duty that waits", async () => {
    const { schedule } = reviewDuty("");
    const onRequest = { ...schedule, cadence: "on_request" as const, cutoffMonth: null, cutoffDay: null };
    const { planId } = await importPlan(world, withDuties([reviewDuty("Khi có yêu cầu", { schedule: onRequest })]));
    expect([(await dutiesOf(planId)).length, await requestsOf(planId)]).toEqual([1, []]);
  });

  test("a collector is found by its name too, and the receiver collects where it is one of ours", async () => {
    const { planId } = await importPlan(
      world,
      withDuties([
        reviewDuty("1", { via: "phòng văn hóa - xã hội" }),
        reviewDuty("2", { to: "Công an xã" }),
        reviewDuty("3", { to: "Sở Khoa học và Công nghệ", via: null }),
      ]),
    );
    expect((await dutiesOf(planId)).map((duty) => duty.collectorUnitId)).toEqual([world.units.coordinating, world.units.support, null]);
  });

  test("a new unit that both a task and a duty name is one", async () => {
    const name = "Hội Nông dân xã";
    const review = withDuties([reviewDuty("Báo cáo", { who: [name] })], { units: { [name]: { kind: "new", name } } });
    const { planId } = await importPlan(world, { ...review, tasks: [reviewTask("A", { leadUnits: [name] })] });
    const units = await one<string[]>(world.database, "select array_agg(id::text) from app.units where name = $1", [name]);
    expect(units).toHaveLength(1);
    expect((await dutiesOf(planId)).map((duty) => duty.unitIds)).toEqual([units]);
  });

  test("the same request once more makes no second duty", async () => {
    const draft = await saveDraft(world, withDuties([reviewDuty("Một")]));
    const request_id = randomUUID();
    const first = await confirmDraft(world, draft, { request_id });
    expect(await confirmDraft(world, draft, { request_id })).toEqual(first);
    expect(await dutiesOf(first.planId)).toHaveLength(1);
  });
});

describe("a plan that is brought up to date", () => {
  const half = (turn: number, cutoffMonth: number, cutoffDay: number): Partial<ReviewDuty> => ({
    sourceText: "Định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo.",
    schedule: { ...reviewDuty("").schedule, cadence: "half_yearly", periods: [turn], cutoffMonth, cutoffDay },
  });

  test("keeps its duties, and what was added to them", async () => {
    const review = withDuties([reviewDuty("Báo cáo năm"), reviewDuty("Báo cáo khác", { sourceText: "" })]);
    const { planId } = await importPlan(world, review);
    const [before] = (await dutiesOf(planId)).filter((duty) => duty.title === "Báo cáo năm");
    if (!before) throw new Error("no duty");
    const figures = [{ id: randomUUID(), name: "Số tin", measure: "tin", required: true, combine: "sum" }];
    await world.database.rpc(world.people.coordinator, "save_report_duty", {
      organization_id: world.organization,
      duty_id: before.id,
      duty: { ...before, figures, instructions: "Theo mẫu", leadDays: 45, collectorUnitId: world.units.coordinating },
      request_id: randomUUID(),
    });
    const again = { ...review, duties: [reviewDuty("Báo cáo năm 2026", { sourceText: `  ${before.sourceText?.toUpperCase()}` })] };
    expect(await importPlan(world, again, planId)).toMatchObject({ dutiesCreated: 0 });
    expect(await dutiesOf(planId)).toMatchObject([
      { title: "Báo cáo khác" },
      {
        id: before.id,
        title: "Báo cáo năm 2026",
        figures,
        instructions: "Theo mẫu",
        leadDays: 45,
        collectorUnitId: world.units.coordinating,
      },
    ]);
  });

  test("moves a cutoff instead of asking twice, and takes no other half for it", async () => {
    const review = withDuties([reviewDuty("Nửa đầu", half(1, 0, 1)), reviewDuty("Nửa sau", half(2, -1, 15))]);
    const { planId } = await importPlan(world, review);
    const before = await dutiesOf(planId);
    const moved = { ...review, duties: [reviewDuty("Nửa đầu", half(1, 0, 5)), reviewDuty("Nửa sau", half(2, -1, 15))] };
    expect(await importPlan(world, moved, planId)).toMatchObject({ dutiesCreated: 0 });
    const after = await dutiesOf(planId);
    expect(after.map(({ id, title }) => [id, title])).toEqual(before.map(({ id, title }) => [id, title]));
    expect(after.map(({ title, schedule }) => [title, schedule.cutoffMonth, schedule.cutoffDay])).toEqual([
      ["Nửa sau", -1, 15],
      ["Nửa đầu", 0, 5],
    ]);
  });

  test("another cadence of the same sentence is another duty; one that was dropped comes back as a new one", async () => {
    const text = { sourceText: "Báo cáo quý, năm theo quy định." };
    const yearly = reviewDuty("Báo cáo năm", text);
    const review = withDuties([yearly]);
    const { planId } = await importPlan(world, review);
    const quarterly = reviewDuty("Báo cáo quý", { ...text, schedule: { ...yearly.schedule, cadence: "quarterly" } });
    expect(await importPlan(world, { ...review, duties: [yearly, quarterly] }, planId)).toMatchObject({ dutiesCreated: 1 });
    await world.database.pool.query("update app.report_duties set archived_at = now() where plan_id = $1 and cadence = 'yearly'", [planId]);
    expect(await importPlan(world, { ...review, duties: [yearly, quarterly] }, planId)).toMatchObject({ dutiesCreated: 1 });
    expect(await dutiesOf(planId)).toHaveLength(2);
  });

  test("passes over a collector and a report upward that are no more", async () => {
    const review = withDuties([reviewDuty("Báo cáo cấp trên", { who: ["Phòng Kinh tế"] }), reviewDuty("Báo cáo đơn vị")]);
    const { planId } = await importPlan(world, review);
    await world.database.pool.query(
      `with gone as (insert into app.units (organization_id, name, archived_at) values ($1, 'Phòng đã giải thể', now()) returning id),
       up as (update app.report_duties set archived_at = now() where plan_id = $2 and title = 'Báo cáo cấp trên' returning id)
       update app.report_duties d set collector_unit_id = gone.id, upward_duty_id = up.id from gone, up
       where d.plan_id = $2 and d.title = 'Báo cáo đơn vị'`,
      [world.organization, planId],
    );
    expect(await outcome(importPlan(world, { ...review, duties: [reviewDuty("Báo cáo đơn vị")] }, planId))).toBe("ok");
    expect(await dutiesOf(planId)).toMatchObject([{ collectorUnitId: null, upwardDutyId: null }]);
  });
});

describe("what a client sends is not believed", () => {
  const { schedule } = reviewDuty("");
  const wrongSchedules: Record<string, unknown> = {
    "no schedule": null,
    "a schedule that is a text": "hằng năm",
    "an unknown cadence": { ...schedule, cadence: "weekly" },
    "an unknown bound": { ...schedule, bound: "after" },
    "an unknown rule of windows": { ...schedule, windowRule: "lunar" },
    "no day": { ...schedule, cutoffDay: null },
    "the 32nd": { ...schedule, cutoffDay: 32 },
    "half a day": { ...schedule, cutoffDay: 1.5 },
    "a day in words": { ...schedule, cutoffDay: "15" },
    "a month too far away": { ...schedule, cutoffMonth: 7 },
    "no month": { ...schedule, cutoffMonth: null },
    "no first day": { ...schedule, startsOn: null },
    "a first day that does not exist": { ...schedule, startsOn: "2026-02-30" },
    "an end before its beginning": { ...schedule, endsOn: "2025-12-31" },
    "once without a day": { ...schedule, cadence: "once", cutoffMonth: null, cutoffDay: null },
    "once with a day of each month": { ...schedule, cadence: "once", onceOn: "2026-12-15" },
    "data that end before they begin": { ...schedule, windowStart: "2026-12-01", windowEnd: "2026-11-01" },
    "no period": { ...schedule, periods: [] },
    "a thirteenth period": { ...schedule, periods: [13] },
  };
  const broken: Record<string, (review: PlanReview) => unknown> = {
    "duties that are a text": (r) => ({ ...r, duties: "Báo cáo năm" }),
    "a duty that is a text": (r) => ({ ...r, duties: [{ included: true }] }),
    "no title": (r) => ({ ...r, duties: [reviewDuty(" ")] }),
    "a long title": (r) => ({ ...r, duties: [reviewDuty("x".repeat(501))] }),
    "a long receiver": (r) => ({ ...r, duties: [reviewDuty("A", { to: "x".repeat(501) })] }),
    "a receiver that is a list": (r) => ({ ...r, duties: [{ ...reviewDuty("A"), to: ["UBND"] }] }),
    "a sentence of a megabyte": (r) => ({ ...r, duties: [reviewDuty("A", { sourceText: "x".repeat(1_000_000) })] }),
    "nobody who reports": (r) => ({ ...r, duties: [reviewDuty("A", { who: [] })] }),
    "somebody who is a number": (r) => ({ ...r, duties: [{ ...reviewDuty("A"), who: [1] }] }),
    "a name without a choice": (r) => ({ ...r, duties: [reviewDuty("A", { who: ["Ai đó"] })] }),
    "only names that are passed over": (r) => ({
      ...r,
      duties: [reviewDuty("A", { who: ["Ai đó"] })],
      units: { ...r.units, "Ai đó": { kind: "ignore" } },
    }),
    "two hundred and one duties": (r) => ({ ...r, duties: Array.from({ length: 201 }, (_, i) => reviewDuty(`Số ${i}`)) }),
    ...Object.fromEntries(
      Object.entries(wrongSchedules).map(([what, wrong]) => [
        what,
        (r: PlanReview): unknown => ({ ...r, duties: [{ ...reviewDuty("A"), schedule: wrong }] }),
      ]),
    ),
  };
  const refused = async (review: unknown) => {
    const draft = await saveDraft(world, review);
    const counts = () => one(world.database, "select (select count(*) from app.plans) || ' ' || (select count(*) from app.report_duties)");
    const before = await counts();
    const answer = await outcome(confirmDraft(world, draft));
    expect(await counts()).toBe(before);
    return answer;
  };

  test.each(Object.entries(broken))("%s", async (_, breakIt) => {
    expect(await refused(breakIt(planReview(world, [reviewTask("A")])))).toBe("draft.invalid");
  });

  test("a group or a unit of another organization", async () => {
    const elsewhere = await makeOrganization(world.database, "UBND xã Xa Xôi");
    const group = await one(world.database, "insert into app.unit_groups (organization_id, name) values ($1, 'Các ấp') returning id", [
      elsewhere,
    ]);
    const unit = await one(world.database, "insert into app.units (organization_id, name) values ($1, 'Ấp Một') returning id", [elsewhere]);
    const choices = [
      { kind: "group", groupId: group },
      { kind: "unit", unitId: unit },
    ] as const;
    for (const choice of choices) {
      const duties = [reviewDuty("A", { who: ["Ai đó"] })];
      expect(await refused(withDuties(duties, { units: { "Ai đó": choice } }))).toBe("draft.invalid");
    }
    const via = withDuties([reviewDuty("A", { via: "Ai đó" })], { units: { "Ai đó": { kind: "unit", unitId: unit } } });
    const { planId } = await importPlan(world, via);
    expect((await dutiesOf(planId)).map((duty) => duty.collectorUnitId)).toEqual([null]);
  });
});
