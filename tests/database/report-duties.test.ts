import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ReportDutyInput, ReportDutySummary } from "../../src/core/report/report-duty.ts";
import { dutyInput, requestOf, saveDuty, writeAndSubmit } from "./support/reports.ts";
import { type World, createWorld, makeUnit, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());
afterEach(() => standOn(today));

const standOn = (day: string) => world.database.pool.query("select private.set_today($1)", [day]);
const runJob = () => one<number>(world.database, "select private.make_report_requests()");
const schedule = (changes: Partial<ReportDutyInput["schedule"]>) => ({ ...dutyInput(world).schedule, ...changes });
const periodsOf = async (duty: { id: string }) => {
  const { rows } = await world.database.pool.query<{ line: string }>(
    `select o.key || ' ' || o.window_start || ' – ' || o.window_end || ' ' || o.due_on || ': ' ||
       string_agg(u.name, ', ' order by r.number) as line
     from app.reporting_periods o join app.report_requests r on r.period_id = o.id join app.units u on u.id = r.unit_id
     where o.duty_id = $1 group by o.id order by o.due_on`,
    [duty.id],
  );
  return rows.map((row) => row.line);
};

describe("a duty", () => {
  test("comes back as it was saved, and is changed by the same id", async () => {
    const figures = [
      { id: randomUUID(), name: "Số tin, bài", measure: "bài", required: true, combine: "sum" as const },
      { id: randomUUID(), name: "Tỷ lệ hồ sơ trực tuyến", measure: "%", required: false, combine: "average" as const },
    ];
    const input = { figures, instructions: "Theo mẫu", collectorUnitId: world.units.coordinating };
    const duty = await saveDuty(world, input);
    expect(duty).toMatchObject({
      ...dutyInput(world, input),
      unitIds: [...dutyInput(world).unitIds].sort(),
      collector: { name: "Phòng Văn hóa - Xã hội" },
    });
    const changed = await saveDuty(world, { ...input, title: "Báo cáo năm", figures: figures.slice(1) }, duty.id);
    expect(changed).toMatchObject({ id: duty.id, title: "Báo cáo năm", figures: figures.slice(1) });
  });

  const invalid: [string, Partial<Record<keyof ReportDutyInput, unknown>>, string][] = [
    ["no title", { title: " " }, "report.duty_invalid"],
    ["a long title", { title: "x".repeat(501) }, "report.duty_invalid"],
    ["nobody to report", { unitIds: [] }, "report.duty_invalid"],
    ["a unit that is none", { unitIds: ["x"] }, "report.duty_invalid"],
    ["somebody else's unit", { unitIds: [randomUUID()] }, "unit.not_found"],
    ["somebody else's group", { groupIds: [randomUUID()] }, "unit.not_found"],
    ["somebody else's plan", { planId: randomUUID() }, "plan.not_found"],
    ["somebody else's collector", { collectorUnitId: randomUUID() }, "unit.not_found"],
    ["an upward duty that is not there", { upwardDutyId: randomUUID() }, "report.cascade_broken"],
    ["no lead time", { leadDays: 0 }, "report.duty_invalid"],
    ["figures that are no list", { figures: {} }, "report.duty_invalid"],
    ["a figure without a name", { figures: [{ id: randomUUID(), name: "", measure: "bài", combine: "sum" }] }, "report.duty_invalid"],
    [
      "a figure that is multiplied",
      { figures: [{ id: randomUUID(), name: "A", measure: "b", combine: "product" }] },
      "report.duty_invalid",
    ],
  ];
  test.each(invalid)("with %s is refused", async (_what, changes, answer) => {
    expect(await outcome(saveDuty(world, changes as Partial<ReportDutyInput>))).toBe(answer);
  });

  const wrongTimes: Record<string, unknown>[] = [
    { cadence: "weekly" },
    { cutoffDay: 32 },
    { cutoffDay: null },
    { cutoffMonth: 7 },
    { cadence: "once" },
    { cadence: "on_request" },
    { startsOn: null },
    { startsOn: "2026-02-30" },
    { endsOn: "2025-12-31" },
    { periods: [] },
    { periods: [13] },
    { periods: ["x"] },
  ];
  test.each(wrongTimes)("with the schedule %j is refused", async (changes) => {
    expect(await outcome(saveDuty(world, { schedule: schedule(changes as never) }))).toBe("report.duty_invalid");
  });
});

describe("requests", () => {
  test("are made ahead of time, once, however often the job runs and whichever day it missed", async () => {
    await standOn("2026-01-05");
    const duty = await saveDuty(world, { schedule: schedule({ cadence: "quarterly", cutoffDay: 10 }), leadDays: 15 });
    expect(await periodsOf(duty)).toEqual([]);
    await standOn("2026-02-22");
    expect(await runJob()).toBe(1);
    expect(await runJob()).toBe(0);
    await standOn("2026-10-01"); // half a year without a job
    expect(await runJob()).toBe(2);
    expect(await periodsOf(duty)).toEqual([
      "2026-Q1 2025-12-15 – 2026-03-09 2026-03-09: Phòng Kinh tế, Công an xã",
      "2026-Q2 2026-03-10 – 2026-06-09 2026-06-09: Phòng Kinh tế, Công an xã",
      "2026-Q3 2026-06-10 – 2026-09-09 2026-09-09: Phòng Kinh tế, Công an xã",
    ]);
    await world.database.rpc(world.people.coordinator, "archive_report_duty", { duty_id: duty.id, request_id: randomUUID() });
    await standOn("2026-12-01");
    await runJob();
    expect(await periodsOf(duty)).toHaveLength(3);
  });

  test("run at once by two jobs, are made once", async () => {
    await standOn("2026-01-05");
    const duty = await saveDuty(world, { schedule: schedule({ cadence: "monthly", cutoffDay: 20 }), leadDays: 1 });
    await standOn("2026-06-30");
    await Promise.all([runJob(), runJob(), runJob()]);
    expect((await periodsOf(duty)).map((line) => line.slice(0, 8))).toEqual([
      "2026-M01",
      "2026-M02",
      "2026-M03",
      "2026-M04",
      "2026-M05",
      "2026-M06",
    ]);
  });

  test("are for the members of a group on that day; who joins later reports in the periods to come", async () => {
    await standOn("2026-02-15");
    const { database, organization, people, units } = world;
    const group = (unit_ids: string[], group_id: string | null = null) =>
      database.rpc<{ id: string }>(people.coordinator, "save_unit_group", {
        organization_id: organization,
        group_id,
        name: "Các thôn",
        unit_ids,
      });
    const { id } = await group([units.lead]);
    const duty = await saveDuty(world, {
      schedule: schedule({ cadence: "quarterly", cutoffDay: 10 }),
      unitIds: [units.support],
      groupIds: [id],
      leadDays: 30,
    });
    const joined = await makeUnit(database, organization, "Thôn mới");
    await group([units.lead, joined], id);
    await runJob();
    await standOn("2026-05-15");
    await runJob();
    expect((await periodsOf(duty)).map((line) => line.slice(8))).toEqual([
      "2025-12-15 – 2026-03-09 2026-03-09: Phòng Kinh tế, Công an xã",
      "2026-03-10 – 2026-06-09 2026-06-09: Phòng Kinh tế, Công an xã, Thôn mới",
    ]);
  });

  test("move with a cutoff that is corrected, but for what was handed in", async () => {
    const duty = await saveDuty(world);
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    await saveDuty(world, { schedule: schedule({ cutoffDay: 20 }) }, duty.id);
    const { rows } = await world.database.pool.query<{ status: string; due_on: string; extension_count: number }>(
      "select status, due_on::text, extension_count from app.report_requests where duty_id = $1 order by status",
      [duty.id],
    );
    expect(rows).toEqual([
      { status: "open", due_on: "2026-12-19", extension_count: 0 },
      { status: "submitted", due_on: "2026-12-14", extension_count: 0 },
    ]);
  });

  test("outside the schedule are asked for by hand, once", async () => {
    const duty = await saveDuty(world, { schedule: schedule({ cadence: "on_request", cutoffDay: null, cutoffMonth: null }) });
    const request_id = randomUUID();
    const open = (more: Record<string, unknown> = {}) =>
      world.database.rpc(world.people.coordinator, "open_report_period", {
        duty_id: duty.id,
        label: "Đột xuất sau bão",
        window_start: "2026-11-01",
        window_end: "2026-11-20",
        due_on: "2026-11-22",
        request_id,
        ...more,
      });
    await Promise.all([open(), open()]);
    expect((await periodsOf(duty)).map((line) => line.slice(37))).toEqual([
      "2026-11-01 – 2026-11-20 2026-11-22: Phòng Kinh tế, Công an xã",
    ]);
    expect(await outcome(open({ request_id: randomUUID(), due_on: "2026-11-19" }))).toBe("report.bad_due");
    expect(await outcome(open({ request_id: randomUUID(), label: " " }))).toBe("report.period_invalid");
    expect(await outcome(open({ request_id: randomUUID(), window_end: "2026-10-31" }))).toBe("report.period_invalid");
  });
});

describe("two levels", () => {
  test.each([
    [0, 20, "ok"],
    [0, 16, "ok"],
    [0, 15, "report.cascade_order"],
    [-1, 20, "report.cascade_order"],
  ])("the collector's own day (month %s, day %s) lies after that of its units: %s", async (cutoffMonth, cutoffDay, answer) => {
    const upward = await saveDuty(world, {
      title: "Báo cáo UBND tỉnh",
      recipient: "UBND tỉnh",
      unitIds: [world.units.coordinating],
      schedule: schedule({ cutoffMonth, cutoffDay }),
    });
    expect(await outcome(saveDuty(world, { upwardDutyId: upward.id }))).toBe(answer);
  });

  test("have no third, and no circle", async () => {
    const top = await saveDuty(world, { schedule: schedule({ cutoffDay: 25 }) });
    const middle = await saveDuty(world, { schedule: schedule({ cutoffDay: 20 }), upwardDutyId: top.id });
    expect(await outcome(saveDuty(world, { upwardDutyId: middle.id }))).toBe("report.cascade_broken");
    expect(await outcome(saveDuty(world, { upwardDutyId: top.id }, top.id))).toBe("report.cascade_broken");
    expect(await outcome(saveDuty(world, { schedule: schedule({ cutoffDay: 26 }), upwardDutyId: middle.id }, top.id))).toBe(
      "report.cascade_broken",
    );
  });
});

test("the list shows the period that is due next with its counts, and the one after it", async () => {
  const duty = await saveDuty(world, { title: "Báo cáo quý", schedule: schedule({ cadence: "quarterly", cutoffDay: 10 }) });
  const duties = await world.database.rpc<ReportDutySummary[]>(world.people.leader, "list_report_duties", {
    organization_id: world.organization,
  });
  const line = duties.find((one) => one.id === duty.id);
  expect(line).toMatchObject({ title: "Báo cáo quý", cadence: "quarterly", units: 2, nextDueOn: "2027-03-09" });
  expect(line?.period).toMatchObject({ key: "2026-Q4", dueOn: "2026-12-09", counts: { missing: 2 } });
  const own = await world.database.rpc<ReportDutySummary[]>(world.people.other, "list_report_duties", {
    organization_id: world.organization,
  });
  expect(own).toEqual([]);
});
