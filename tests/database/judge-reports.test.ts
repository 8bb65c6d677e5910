import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportMatrix } from "../../src/core/report/report-matrix.ts";
import { getReport, judge, leadRequest, listReports, requestOf, saveDuty, submit, writeAndSubmit } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeUnit, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const onePeriod = (duty_id: string) => one(world.database, "select id from app.reporting_periods where duty_id = $1", [duty_id]);
const nudge = (period_id: string, unit_ids: string[] | null, who: PersonName = "coordinator", more: Record<string, unknown> = {}) =>
  world.database.rpc<{ nudged: number }>(world.people[who], "nudge_reports", {
    period_id,
    unit_ids,
    note: null,
    request_id: randomUUID(),
    ...more,
  });
const matrix = (duty_id: string, who: PersonName = "coordinator", more: Record<string, unknown> = {}) =>
  world.database.rpc<ReportMatrix>(world.people[who], "get_report_matrix", { duty_id, ...more });

describe("a report is", () => {
  const reason = { reason: "Thiếu số liệu", due_on: "2026-12-20" };
  test.each([
    ["open", "accept", {}, "report.wrong_order"],
    ["open", "return", reason, "report.wrong_order"],
    ["open", "take_back", reason, "report.wrong_order"],
    ["open", "include", {}, "report.wrong_order"],
    ["open", "exclude", {}, "report.reason_required"],
    ["open", "exclude", { reason: "  " }, "report.reason_required"],
    ["open", "exclude", reason, "ok"],
    ["submitted", "accept", {}, "ok"],
    ["submitted", "return", { due_on: "2026-12-20" }, "report.reason_required"],
    ["submitted", "return", { reason: "Thiếu" }, "report.bad_due"],
    ["submitted", "return", { reason: "Thiếu", due_on: "2026-11-19" }, "report.bad_due"],
    ["submitted", "return", { reason: "Thiếu", due_on: today }, "ok"],
    ["submitted", "return", { reason: "x".repeat(4001), due_on: today }, "comment.too_long"],
    ["submitted", "take_back", {}, "report.reason_required"],
    ["submitted", "take_back", reason, "ok"],
    ["submitted", "exclude", reason, "report.wrong_order"],
    ["submitted", "burn", reason, "request.invalid"],
    ["accepted", "return", reason, "ok"],
    ["accepted", "take_back", reason, "ok"],
    ["accepted", "accept", {}, "report.wrong_order"],
    ["excluded", "include", {}, "ok"],
    ["excluded", "accept", {}, "report.wrong_order"],
  ])("%s: %s %j → %s", async (status, verdict, words, answer) => {
    const id = await leadRequest(world);
    if (status === "excluded") await judge(world, id, "exclude", { reason: "Đơn vị mới thành lập" });
    if (status === "submitted" || status === "accepted") await writeAndSubmit(world, id);
    if (status === "accepted") await judge(world, id, "accept");
    expect(await outcome(judge(world, id, verdict, words))).toBe(answer);
  });
});

test("a returned report says why, to its unit and in the list, until it is handed in again", async () => {
  const id = await leadRequest(world);
  await writeAndSubmit(world, id);
  expect((await getReport(world, id)).returnedFor).toBeNull();
  for (const reason of ["Thiếu số liệu", "Sai kỳ số liệu"]) {
    await judge(world, id, "return", { reason, due_on: "2026-12-20" });
    expect((await listReports(world, "staff")).find((report) => report.id === id)?.returnedFor).toBe(reason);
    await submit(world, id);
  }
  expect((await getReport(world, id)).returnedFor).toBeNull();
});

test("an excluded unit does not hand in, until it is asked again", async () => {
  const id = await leadRequest(world);
  await judge(world, id, "exclude", { reason: "Mới sáp nhập" });
  expect(await outcome(writeAndSubmit(world, id))).toBe("report.excluded");
  await judge(world, id, "include");
  const report = await writeAndSubmit(world, id);
  expect(report.history.map((line) => [line.kind, line.reason])).toEqual([
    ["submitted", null],
    ["included", null],
    ["excluded", "Mới sáp nhập"],
    ["requested", null],
  ]);
});

test("a submission that is taken back leaves the draft to be handed in elsewhere or anew", async () => {
  const id = await leadRequest(world);
  await writeAndSubmit(world, id);
  const open = await judge(world, id, "take_back", { reason: "Nộp nhầm kỳ" });
  expect(open).toMatchObject({ status: "open", submittedAt: null, daysLate: null });
  expect(open.rounds[0]).toMatchObject({ verdict: "taken_back", verdictReason: "Nộp nhầm kỳ" });
  expect((await getReport(world, id)).parts.map((part) => part.text)).toEqual(["Đã tổ chức hội thi."]);
  expect((await submit(world, id)).rounds).toHaveLength(2);
});

test("who judges what somebody else has judged meanwhile is told; a repeated request is not", async () => {
  const id = await leadRequest(world);
  await writeAndSubmit(world, id);
  const seen = Number(await one(world.database, "select version from app.report_requests where id = $1", [id]));
  const request_id = randomUUID();
  await judge(world, id, "accept", { expected_version: seen, request_id });
  expect(await outcome(judge(world, id, "accept", { expected_version: seen, request_id }))).toBe("ok");
  expect(await outcome(judge(world, id, "return", { expected_version: seen, reason: "Thiếu", due_on: today }))).toBe("report.changed");
});

describe("reminding", () => {
  test("reaches the units that have not handed in, once for a request, and shows in their report", async () => {
    const duty = await saveDuty(world, { unitIds: [world.units.lead, world.units.support, world.units.other] });
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    const period = await onePeriod(duty.id);
    const request_id = randomUUID();
    const note = "Đề nghị nộp trước 10/12";
    expect(await nudge(period, null, "coordinator", { request_id, note })).toEqual({ nudged: 2 });
    expect(await nudge(period, null, "coordinator", { request_id, note })).toEqual({ nudged: 2 });
    expect(await nudge(period, [world.units.other], "leader")).toEqual({ nudged: 1 });
    const other = await getReport(world, await requestOf(world, duty, world.units.other), "other");
    expect(other.nudges).toEqual({ count: 2, lastOn: today, note: null });
    expect(other.history.map((line) => [line.kind, line.reason, line.person?.name])).toEqual([
      ["nudged", null, "leader"],
      ["nudged", note, "coordinator"],
      ["requested", null, "coordinator"],
    ]);
  });

  test.each([
    ["head", "report.forbidden"],
    ["staff", "report.forbidden"],
    ["viewer", "report.forbidden"],
    ["other", "report.not_found"],
    ["former", "report.not_found"],
    ["stranger", "report.not_found"],
  ] as const)("is not for %s: %s", async (who, answer) => {
    const duty = await saveDuty(world);
    expect(await outcome(nudge(await onePeriod(duty.id), null, who))).toBe(answer);
  });
});

describe("the matrix", () => {
  test("has units by name and periods by day, with counts, and shows a unit its own line alone", async () => {
    const first = await makeUnit(world.database, world.organization, "Ấp An Bình");
    const duty = await saveDuty(world, { unitIds: [world.units.lead, world.units.support, world.units.other, first] });
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    await judge(world, await requestOf(world, duty, world.units.other), "exclude", { reason: "Được miễn" });
    const shown = await matrix(duty.id);
    expect(shown.units.map((unit) => unit.name)).toEqual(["Ấp An Bình", "Công an xã", "Phòng Kinh tế", "Trạm Y tế xã"]);
    const [period] = shown.periods;
    expect(period).toMatchObject({ key: "2026", label: "Năm 2026", dueOn: "2026-12-14" });
    expect(period?.counts).toEqual({ onTime: 1, late: 0, returned: 0, missing: 2, missingLate: 0, excluded: 1 });
    expect(shown.units.map((unit) => unit.cells[period?.id ?? ""]?.status)).toEqual(["open", "open", "submitted", "excluded"]);
    const own = await matrix(duty.id, "supporter");
    expect(own.units.map((unit) => unit.name)).toEqual(["Công an xã"]);
    expect(own.periods[0]?.counts).toMatchObject({ onTime: 0, missing: 1 });
    const page = await matrix(duty.id, "leader", { max_units: 2, after_name: "Công an xã" });
    expect(page.units.map((unit) => unit.name)).toEqual(["Phòng Kinh tế", "Trạm Y tế xã"]);
  });
});

test("a coordinator lists what is open everywhere, and what was handed in", async () => {
  const id = await leadRequest(world, { title: "Báo cáo đột xuất" });
  await writeAndSubmit(world, id);
  const open = await listReports(world, "coordinator", { mine: false, max_reports: 200 });
  expect(open.some((report) => report.title === "Báo cáo đột xuất" && report.unit.id === world.units.support)).toBe(true);
  const closed = await listReports(world, "coordinator", { mine: false, closed: true, max_reports: 200 });
  expect(closed.map((report) => report.id)).toContain(id);
  expect(await listReports(world, "coordinator")).toEqual([]);
});

test("units with the same name but for their diacritics do not fall out between two pages", async () => {
  const names = ["Tổ Hòa", "Tổ Hoa", "Tổ Hoà Bình"];
  const unitIds = await Promise.all(names.map((name) => makeUnit(world.database, world.organization, name).catch(() => "")));
  const duty = await saveDuty(world, { unitIds: unitIds.filter(Boolean) });
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page: ReportMatrix = await matrix(duty.id, "coordinator", { max_units: 1, after_name: after });
    if (page.units.length === 0) break;
    seen.push(...page.units.map((unit) => unit.id));
    after = page.units.at(-1)?.name ?? null;
  }
  expect(seen.sort()).toEqual(unitIds.filter(Boolean).sort());
});
