import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlanOverview, PlanTask } from "../../src/core/overview/plan-overview.ts";
import type { PlanTarget } from "../../src/core/overview/plan-target.ts";
import { boxesWithin, sumBoxes } from "../../src/core/overview/quarter-boxes.ts";
import type { UnitOverview } from "../../src/core/overview/unit-overview.ts";
import type { TargetDraft } from "../../src/core/plan/plan-draft.ts";
import { importPlan, planReview, reviewDuty, reviewTask } from "./support/review.ts";
import { saveDuty, requestOf, writeAndSubmit } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, one, outcome, personNames } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const target = (text: string, value = "90%"): TargetDraft => ({ text, value, at: null });
const planPage = (plan_id: string, who: PersonName = "leader") =>
  world.database.rpc<PlanOverview>(world.people[who], "get_plan_overview", { plan_id });
const unitPage = (unit_id: string, who: PersonName = "leader") =>
  world.database.rpc<UnitOverview>(world.people[who], "get_unit_overview", { unit_id });
const write = (target_id: string, more: Record<string, unknown> = {}, who: PersonName = "coordinator") =>
  world.database.rpc<PlanTarget>(world.people[who], "write_target_reading", {
    target_id,
    reached: 72.5,
    reached_on: "2026-11-01",
    note: "Theo báo cáo tháng 10",
    request_id: randomUUID(),
    ...more,
  });

/** A plan with these targets, and the first of them as its page shows it. */
async function planWith(...targets: TargetDraft[]) {
  const review = planReview(world, [reviewTask("Tập huấn")], { targets });
  const { planId } = await importPlan(world, review);
  return { review, planId, targets: (await planPage(planId)).targets };
}

describe("targets", () => {
  test("come with the plan, in its words and order; what is no sentence is left out", async () => {
    const broken = [{ text: 5 }, { text: "  " }, null, { value: "1" }] as unknown as TargetDraft[];
    const { targets } = await planWith(target("Trên 90% hồ sơ trực tuyến"), ...broken, target("Tập huấn 12 lớp", "12"));
    expect(targets).toEqual([
      { id: expect.any(String) as string, text: "Trên 90% hồ sơ trực tuyến", value: "90%", dropped: false, readings: [] },
      { id: expect.any(String) as string, text: "Tập huấn 12 lớp", value: "12", dropped: false, readings: [] },
    ]);
  });

  test.each([
    ["no list", "x"],
    ["nothing", null],
    ["an object", {}],
  ])("are none where the review holds %s", async (_, targets) => {
    const { planId } = await importPlan(world, planReview(world, [reviewTask("A")], { targets: targets as unknown as TargetDraft[] }));
    expect((await planPage(planId)).targets).toEqual([]);
  });

  test("are the same in a new edition that changes their numbers, and keep what was reached", async () => {
    const { review, planId, targets } = await planWith(target("Trên 90% hồ sơ"), target("Còn 5 thôn", "5"), target("Có 3 tổ", "3"));
    await write(targets[0]?.id ?? "");
    await write(targets[1]?.id ?? "");
    const source = { ...review.source, contentHash: "b".repeat(64) };
    await importPlan(world, { ...review, source, targets: [target("Trên 95% hồ sơ", "95%"), target("Có thêm 2 trạm", "2")] }, planId);
    const now = (await planPage(planId)).targets;
    expect(now.map(({ text, value, dropped, readings }) => [text, value, dropped, readings.length])).toEqual([
      ["Trên 95% hồ sơ", "95%", false, 1],
      ["Có thêm 2 trạm", "2", false, 0],
      ["Còn 5 thôn", "5", true, 1], // somebody has written of it; «Có 3 tổ» is gone
    ]);
    expect(now[0]?.id).toBe(targets[0]?.id);
    // An annex, or a text without aims, says nothing of them; an edition that has one again brings it back.
    await importPlan(world, { ...review, source: { ...source, contentHash: "c".repeat(64) }, targets: [] }, planId);
    expect((await planPage(planId)).targets).toEqual(now);
    await importPlan(world, { ...review, source: { ...source, contentHash: "d".repeat(64) }, targets: review.targets }, planId);
    expect((await planPage(planId)).targets.map(({ text, dropped }) => [text, dropped])).toEqual([
      ["Trên 90% hồ sơ", false],
      ["Còn 5 thôn", false],
      ["Có 3 tổ", false],
    ]);
  });

  test("that say the same twice stay two", async () => {
    const { review, planId, targets } = await planWith(target("Đạt 80%", "80%"), target("Đạt 70%", "70%"));
    const source = { ...review.source, contentHash: "e".repeat(64) };
    await importPlan(world, { ...review, source, targets: [target("Đạt 85%", "85%"), target("Đạt 75%", "75%")] }, planId);
    const now = (await planPage(planId)).targets;
    expect(now.map(({ id, value }) => [id, value])).toEqual([
      [targets[0]?.id, "85%"],
      [targets[1]?.id, "75%"],
    ]);
  });

  test("keep every result; the latest day, and of it the last word, is in force", async () => {
    const { targets } = await planWith(target("Trên 90% hồ sơ"));
    const id = targets[0]?.id ?? "";
    await write(id, { reached: 40, reached_on: "2026-06-30", note: null });
    await write(id, { reached: 90.25, reached_on: "2026-11-19" });
    await write(id, { reached: 80, reached_on: "2026-09-30" });
    const after = await write(id, { reached: 91, reached_on: "2026-11-19", note: "  Đính chính \n" });
    expect(after.readings.map(({ reached, reachedOn, note, by }) => [reached, reachedOn, note, by])).toEqual([
      [91, "2026-11-19", "Đính chính", "coordinator"],
      [90.25, "2026-11-19", "Theo báo cáo tháng 10", "coordinator"],
      [80, "2026-09-30", "Theo báo cáo tháng 10", "coordinator"],
      [40, "2026-06-30", null, "coordinator"],
    ]);
  });

  test("are written once for a request that comes twice, and whoever looks hears of it", async () => {
    const { targets } = await planWith(target("Trên 90% hồ sơ"));
    const version = () =>
      one<string>(world.database, "select version from app.organization_versions where organization_id = $1", [world.organization]);
    const before = Number(await version());
    const request_id = randomUUID();
    await write(targets[0]?.id ?? "", { request_id });
    expect((await write(targets[0]?.id ?? "", { request_id })).readings).toHaveLength(1);
    expect(Number(await version())).toBe(before + 1);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["no number", { reached: null }, "target.bad_figure"],
    ["less than nothing", { reached: -1 }, "target.bad_figure"],
    ["a number of 13 digits", { reached: 1e12 }, "target.bad_figure"],
    ["five places", { reached: 0.00001 }, "target.bad_figure"],
    ["no day", { reached_on: null }, "target.bad_day"],
    ["a day to come", { reached_on: "2026-11-21" }, "target.bad_day"],
    ["a slip of the keyboard", { reached_on: "0026-11-21" }, "target.bad_day"],
    ["a note without end", { note: "x".repeat(1001) }, "target.note_too_long"],
    ["no request", { request_id: null }, "request.invalid"],
  ])("refuse %s", async (_, more, refusal) => {
    const { targets } = await planWith(target("Trên 90% hồ sơ"));
    expect(await outcome(write(targets[0]?.id ?? "", more))).toBe(refusal);
  });

  test("are known to a plan that was confirmed before there was a place for them", async () => {
    const { planId } = await planWith(target("Trên 90% hồ sơ"));
    await world.database.pool.query("delete from app.plan_targets where plan_id = $1", [planId]);
    await world.database.pool.query(
      "select private.put_targets(d.organization_id, d.plan_id, d.review -> 'targets') from app.plan_drafts d where d.plan_id = $1",
      [planId],
    );
    expect((await planPage(planId)).targets.map(({ text }) => text)).toEqual(["Trên 90% hồ sơ"]);
  });
});

const boxes = (doneOnTime: number, doneLate: number, openInTime: number, openOverdue: number) => ({
  doneOnTime,
  doneLate,
  openInTime,
  openOverdue,
});

/** A plan of five cards in two quarters, led and supported by several units, with a duty to report. */
async function workingPlan(): Promise<string> {
  const { units } = world;
  const choices = { "Phòng Kinh tế": units.lead, "Công an xã": units.support, "Tổ Kinh tế hợp tác": units.team };
  const review = planReview(
    world,
    [
      reviewTask("Làm xong sớm", { deadline: { due: "2026-12-15", bound: "on_or_before" } }),
      reviewTask("Để quá hạn", { deadline: { due: "2026-11-10", bound: "on_or_before" }, supportingUnits: ["Công an xã"] }),
      reviewTask("Còn trong hạn", { leadUnits: ["Công an xã"], supportingUnits: ["Phòng Kinh tế"] }),
      reviewTask("Của tổ", { leadUnits: ["Tổ Kinh tế hợp tác"], deadline: { due: "2026-09-20", bound: "on_or_before" } }),
      reviewTask("Không dùng", { included: false }),
    ],
    {
      units: Object.fromEntries(Object.entries(choices).map(([name, unitId]) => [name, { kind: "unit", unitId }])),
      duties: [reviewDuty("Báo cáo năm", { who: ["Phòng Kinh tế", "Công an xã"] })],
    },
  );
  const { planId } = await importPlan(world, review);
  const done = (title: string, on: string) =>
    world.database.pool.query(
      `update app.cards c set status = 'done', handed_in_on = $3, completed_on = $3 from app.tasks t
       where t.id = c.task_id and t.plan_id = $1 and t.title = $2`,
      [planId, title, on],
    );
  await world.database.pool.query("update app.cards c set status = 'review' where c.plan_id = $1 and c.due_on = '2026-12-15'", [planId]);
  await done("Làm xong sớm", "2026-11-02");
  return planId;
}

describe("the page of a plan", () => {
  let plan: string;
  beforeAll(async () => void (plan = await workingPlan()));

  test("counts as the list of plans does, by quarter and by unit, the worst first", async () => {
    const page = await planPage(plan);
    const listed = await world.database.rpc<{ id: string }[]>(world.people.leader, "list_plans", { organization_id: world.organization });
    expect(page.plan).toEqual(listed.find(({ id }) => id === plan));
    expect(page.quarters).toEqual([
      { quarter: "2026-07-01", boxes: boxes(0, 0, 0, 1) },
      { quarter: "2026-10-01", boxes: boxes(1, 0, 1, 1) },
    ]);
    expect(sumBoxes(page.quarters.map((quarter) => quarter.boxes))).toEqual(page.plan.boxes);
    expect(page.units).toEqual({
      count: 3,
      units: [
        { id: world.units.lead, name: "Phòng Kinh tế", supported: 1, boxes: boxes(1, 0, 0, 1) },
        { id: world.units.team, name: "Tổ Kinh tế hợp tác", supported: 0, boxes: boxes(0, 0, 0, 1) },
        { id: world.units.support, name: "Công an xã", supported: 1, boxes: boxes(0, 0, 1, 0) },
      ],
    });
    expect(page.overdue.count).toBe(2);
    expect(page.overdue.cards.map(({ title }) => title)).toEqual(["Của tổ", "Để quá hạn"]);
  });

  test("tells of its duties to report and how many have handed in", async () => {
    const duty = { id: await one(world.database, "select id from app.report_duties where plan_id = $1", [plan]) };
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    const { duties } = await planPage(plan);
    expect(duties).toMatchObject([
      { id: duty.id, title: "Báo cáo năm", cadence: "yearly", period: { dueOn: "2026-12-14", counts: { onTime: 1, missing: 1 } } },
    ]);
  });

  test("shows a unit its own cards, units and figures alone", async () => {
    const page = await planPage(plan, "team");
    expect(page.plan.boxes).toEqual(boxes(0, 0, 0, 1));
    expect(page.quarters).toEqual([{ quarter: "2026-07-01", boxes: boxes(0, 0, 0, 1) }]);
    expect(page.units).toMatchObject({ count: 1, units: [{ name: "Tổ Kinh tế hợp tác" }] });
    expect([page.overdue.count, page.duties, page.can]).toEqual([1, [], { writeTargets: false }]);
  });

  test("lists its tasks in pages, each with its cards", async () => {
    const ask = (more: Record<string, unknown> = {}, who: PersonName = "leader") =>
      world.database.rpc<PlanTask[]>(world.people[who], "list_plan_tasks", { plan_id: plan, ...more });
    const first = await ask({ max_tasks: 3 });
    const last = first.at(-1);
    const rest = await ask({ max_tasks: 3, after_position: last?.position, after_id: last?.id });
    expect([...first, ...rest].map(({ title }) => title)).toEqual(["Làm xong sớm", "Để quá hạn", "Còn trong hạn", "Của tổ"]);
    expect(first[1]).toMatchObject({
      leadUnits: ["Phòng Kinh tế"],
      supportingUnits: 1,
      cards: [{ quarter: "2026-10-01", dueOn: "2026-11-10", status: "todo", completedOn: null }],
    });
    expect((await ask({}, "team")).map(({ title }) => title)).toEqual(["Của tổ"]);
  });

  test("says where the document lies", async () => {
    expect((await planPage(plan)).source).toBeNull();
    const path = `${world.organization}/${randomUUID()}.docx`;
    await world.database.pool.query("update app.plans set source_path = $2 where id = $1", [plan, path]);
    expect((await planPage(plan)).source).toEqual({ path, name: "ke-hoach.docx" });
  });
});

describe("the page of a unit", () => {
  let unit: string;
  let below: string;
  beforeAll(async () => {
    unit = await makeUnit(world.database, world.organization, "Văn phòng");
    below = await makeUnit(world.database, world.organization, "Tổ Một cửa", unit);
    await makeCard(world, { lead: [unit], support: [below], due: "2026-11-19", title: "Quá hạn một ngày" });
    await makeCard(world, { lead: [below], support: [], due: "2026-11-30", title: "Sắp đến hạn" });
    await makeCard(world, { lead: [unit], support: [], due: "2026-12-01", title: "Chưa sắp" });
    await makeCard(world, { lead: [world.units.other], support: [unit], due: "2026-11-20", title: "Hạn hôm nay", status: "review" });
    await makeCard(world, { lead: [unit], support: [], due: "2025-12-01", status: "done" });
  });

  test("counts the cards of the unit and of those below it once, however many have a part", async () => {
    const page = await unitPage(unit);
    expect(page.quarters).toEqual([
      { quarter: "2025-10-01", boxes: boxes(0, 1, 0, 0) },
      { quarter: "2026-10-01", boxes: boxes(0, 0, 2, 1) },
    ]);
    expect(boxesWithin(page.quarters, "2026")).toEqual(boxes(0, 0, 2, 1));
    expect(page.supported).toEqual(boxes(0, 0, 1, 0));
    expect([page.overdue.count, page.overdue.cards.map(({ title }) => title)]).toEqual([1, ["Quá hạn một ngày"]]);
    expect([page.soon.count, page.soon.cards.map(({ title }) => title)]).toEqual([1, ["Sắp đến hạn"]]);
    expect([page.parent, page.below, page.can]).toEqual([null, [{ id: below, name: "Tổ Một cửa" }], { nudge: true }]);
  });

  test("of one without units below it counts the same way", async () => {
    const page = await unitPage(below);
    expect(page.quarters).toEqual([{ quarter: "2026-10-01", boxes: boxes(0, 0, 1, 0) }]);
    expect([page.supported, page.parent]).toEqual([boxes(0, 0, 0, 1), { id: unit, name: "Văn phòng" }]);
  });

  test("names who works there, the head first, and no phone", async () => {
    const { people } = await unitPage(world.units.lead);
    expect([people.count, people.people.map(({ name, role }) => [name, role])]).toEqual([
      2,
      [
        ["head", "unit_head"],
        ["staff", "staff"],
      ],
    ]);
    expect(people.people.flatMap((person) => Object.keys(person)).filter((key) => !["id", "name", "role"].includes(key))).toEqual([]);
    expect((await unitPage(unit)).people).toEqual({ count: 0, people: [] });
  });

  test("tells how its reports stand, and which comes next", async () => {
    const duty = await saveDuty(world, { unitIds: [world.units.other] });
    const request = await requestOf(world, duty, world.units.other);
    const before = (await unitPage(world.units.other)).reports;
    expect([before.counts.missing, before.open.map(({ id }) => id)]).toEqual([1, [request]]);
    await writeAndSubmit(world, request, "other");
    const after = (await unitPage(world.units.other)).reports;
    expect([after.counts.onTime, after.counts.missing, after.open]).toEqual([1, 0, []]);
  });

  test("lists its wishes for a later day, those that wait first", async () => {
    const ask = async (card_id: string) => {
      const request_id = randomUUID();
      const wish = { card_id, asked_due: "2026-12-31", reason: "Chờ kinh phí", request_id };
      await world.database.rpc(world.people.head, "ask_extension", wish);
      return request_id;
    };
    const waiting = await ask(await makeCard(world, { title: "Đang chờ" }));
    const granted = await ask(await makeCard(world, { title: "Được gia hạn" }));
    const answer = { extension_id: granted, granted: true, due_on: null, reason: null, request_id: randomUUID() };
    await world.database.rpc(world.people.leader, "decide_extension", answer);
    const { extensions } = await unitPage(world.units.lead);
    expect([extensions.waiting, extensions.granted, extensions.refused]).toEqual([1, 1, 0]);
    expect(extensions.extensions.map(({ id, title, status }) => [id, title, status])).toEqual([
      [waiting, "Đang chờ", "asked"],
      [granted, "Được gia hạn", "granted"],
    ]);
  });

  test("that is no more is not found", async () => {
    const gone = await makeUnit(world.database, world.organization, "Đơn vị cũ");
    await world.database.pool.query("update app.units set archived_at = now() where id = $1", [gone]);
    expect(await outcome(unitPage(gone))).toBe("unit.not_found");
    expect(await outcome(unitPage(randomUUID()))).toBe("unit.not_found");
  });

  test("opens to its people, to those above it, and to who sees the whole", async () => {
    const answers: Record<string, Record<string, string>> = {};
    for (const name of ["lead", "team", "support"] as const) {
      answers[name] = {};
      for (const who of personNames) answers[name][who] = await outcome(unitPage(world.units[name], who));
    }
    const always = { leader: "ok", coordinator: "ok", viewer: "ok", former: "unit.not_found", stranger: "unit.not_found" };
    const no = "unit.not_yours";
    expect(answers).toEqual({
      lead: { ...always, head: "ok", staff: "ok", team: no, supporter: no, other: no },
      team: { ...always, head: "ok", staff: "ok", team: "ok", supporter: no, other: no },
      support: { ...always, head: no, staff: no, team: no, supporter: "ok", other: no },
    });
  });
});

describe("a page to be written into a file", () => {
  const begin = (kind: string, subject_id: string, who: PersonName) =>
    world.database.rpc<{ kind: string; personId: string; overview: unknown }>(world.people[who], "begin_overview_export", {
      kind,
      subject_id,
    });

  test("holds what the page holds, for whom it may be shown", async () => {
    const answer = await begin("unit", world.units.lead, "head");
    expect(answer).toMatchObject({ kind: "unit", personId: (world.people.head as { sub: string }).sub });
    expect(answer.overview).toMatchObject({ unit: { name: "Phòng Kinh tế" }, quarters: (await unitPage(world.units.lead)).quarters });
    expect(await outcome(begin("unit", world.units.support, "head"))).toBe("unit.not_yours");
    expect(await outcome(begin("plan", randomUUID(), "leader"))).toBe("plan.not_found");
    expect(await outcome(begin("card", world.units.lead, "leader"))).toBe("request.invalid");
  });

  test("is asked for sixty times in ten minutes at most", async () => {
    expect(await outcome(begin("unit", world.units.lead, "viewer"))).toBe("ok");
    await world.database.pool.query("update private.sign_ins set attempts = 60 where key = $1", [
      `export-report:${(world.people.viewer as { sub: string }).sub}`,
    ]);
    expect(await outcome(begin("unit", world.units.lead, "viewer"))).toBe("rate.limited");
    // Whom it does not concern hears just that.
    expect(await outcome(begin("unit", randomUUID(), "viewer"))).toBe("unit.not_found");
  });

  test("is kept where the person has fewer than two hundred there, whatever others have", async () => {
    const person = (who: PersonName) => (world.people[who] as { sub: string }).sub;
    const fill = (who: PersonName, files: number) =>
      world.database.pool.query(
        `insert into storage.objects (bucket_id, name, owner_id)
         select 'report-files', $1 || '/exports/' || $2 || '/' || gen_random_uuid() || '.pdf', $2 from generate_series(1, $3)`,
        [world.organization, person(who), files],
      );
    const put = (who: PersonName) =>
      outcome(
        world.database.as(world.people[who], (client) =>
          client.query("insert into storage.objects (bucket_id, name, owner_id) values ('report-files', $1, $2)", [
            `${world.organization}/exports/${person(who)}/${randomUUID()}.pdf`,
            person(who),
          ]),
        ),
      );
    await fill("staff", 200);
    await fill("head", 199);
    expect(await put("staff")).toMatch(/row-level security/u);
    expect([await put("head"), await put("leader")]).toEqual(["ok", "ok"]);
    expect(await put("head")).toMatch(/row-level security/u);
    await world.database.pool.query("delete from storage.objects");
  });
});
