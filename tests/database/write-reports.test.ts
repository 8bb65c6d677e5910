import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ReportDuty } from "../../src/core/report/report-duty.ts";
import { getReport, judge, leadRequest, listReports, saveDuty, submit, writeAndSubmit, writePart } from "./support/reports.ts";
import { type World, createWorld, makeCard, move, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());
afterEach(() => standOn(today));

const standOn = (day: string) => world.database.pool.query("select private.set_moment(null), private.set_today($1)", [day]);
const standAt = (moment: string) => world.database.pool.query("select private.set_moment($1)", [moment]);
const save = (id: string, part: string, body: string, expected_version: number, who: "staff" | "head" = "staff") =>
  world.database.rpc(world.people[who], "save_report_part", { report_request_id: id, part, body, expected_version });

describe("a draft", () => {
  test("begins with the unit's own cards of the window, their counts and the four boxes", async () => {
    const done = await makeCard(world, { title: "Tổ chức hội thi", due: "2026-11-30", status: "done" });
    await world.database.rpc(world.people.staff, "add_comment", {
      card_id: done,
      body: "28 đơn vị tham gia",
      request_id: randomUUID(),
    });
    await makeCard(world, { title: "Chuyên mục", frequency: [1, "week"], start: "2026-10-01", due: "2026-12-31" });
    await makeCard(world, { title: "Việc trễ", start: "2026-07-01", due: "2026-09-30" });
    await makeCard(world, { title: "Việc của người khác", lead: [world.units.other], support: [world.units.lead] });
    await makeCard(world, { title: "Việc năm sau", start: "2027-04-01", due: "2027-06-30" });
    const report = await getReport(world, await leadRequest(world));
    expect(report.cards.map((card) => card.title)).toEqual(["Việc trễ", "Tổ chức hội thi", "Chuyên mục"]);
    expect(report.cards[1]).toMatchObject({ status: "done", late: false, lastComment: "28 đơn vị tham gia" });
    expect(report.cards[2]).toMatchObject({ expectedCount: 14, doneCount: 0 });
    expect(report.boxes).toEqual({ doneOnTime: 1, doneLate: 0, openInTime: 1, openOverdue: 1 });
  });

  test("is kept in parts; colleagues at different parts do not meet, at the same part nobody is overwritten", async () => {
    const id = await leadRequest(world);
    await save(id, "results", "Đã làm xong", 0);
    await save(id, "difficulties", "Thiếu kinh phí", 0, "head");
    expect(await outcome(save(id, "results", "Bản của tôi", 0, "head"))).toBe("report.part_changed");
    // The first answer was lost: the same words once more are no conflict.
    expect(await outcome(save(id, "results", "Đã làm xong", 0))).toBe("ok");
    await save(id, "results", "Đã làm xong cả hai việc", 1, "head");
    expect((await getReport(world, id)).parts.map(({ part, text, version, by }) => [part, text, version, by?.name])).toEqual([
      ["difficulties", "Thiếu kinh phí", 1, "head"],
      ["results", "Đã làm xong cả hai việc", 2, "head"],
    ]);
  });

  test.each([
    ["results", "x".repeat(50_001), "report.too_long"],
    ["results", "x".repeat(200_000), "report.too_long"],
    ["results", "x".repeat(50_000), "ok"],
    ["reason", "x", "request.invalid"],
    [`figure:${randomUUID()}`, "1", "report.figure_not_found"],
  ])("part %.12s of %.5s… answers %s", async (part, body, answer) => {
    expect(await outcome(save(await leadRequest(world), part, body, 0))).toBe(answer);
  });

  test.each([
    ["", "ok"],
    ["0", "ok"],
    ["148", "ok"],
    ["12.5", "ok"],
    ["999999999999.9999", "ok"],
    ["-3", "report.bad_figure"],
    ["1e9", "report.bad_figure"],
    ["1,5", "report.bad_figure"],
    ["NaN", "report.bad_figure"],
    ["nhiều", "report.bad_figure"],
    ["1234567890123", "report.bad_figure"],
    ["0.00001", "report.bad_figure"],
  ])("a figure «%s» answers %s", async (body, answer) => {
    const figure = { id: randomUUID(), name: "Số tin, bài", measure: "bài", required: true, combine: "sum" as const };
    const id = await leadRequest(world, { figures: [figure] });
    expect(await outcome(save(id, `figure:${figure.id}`, body, 0))).toBe(answer);
  });
});

describe("handing in", () => {
  test("locks the report, takes the draft as it stands, and keeps the round", async () => {
    const figure = { id: randomUUID(), name: "Số tin, bài", measure: "bài", required: true, combine: "sum" as const };
    const id = await leadRequest(world, { figures: [figure] });
    await writePart(world, id, "results", "Đã đăng tin");
    await writePart(world, id, `figure:${figure.id}`, "148");
    const report = await submit(world, id);
    expect(report).toMatchObject({ status: "submitted", daysLate: 0, submittedOn: today, can: { write: false } });
    expect(report.rounds).toHaveLength(1);
    expect(report.rounds[0]).toMatchObject({ round: 1, dueOn: "2026-12-14", daysLate: 0, by: { name: "staff" }, verdict: null });
    expect(report.rounds[0]?.content).toMatchObject({ results: "Đã đăng tin", figures: { [figure.id]: 148 } });
    expect(await outcome(save(id, "results", "Sửa sau", 1))).toBe("report.submitted");
    expect(report.history.map((line) => line.kind)).toEqual(["submitted", "requested"]);
  });

  test("twice with one id, at once or later, counts once; a second device is told", async () => {
    const id = await leadRequest(world);
    await writePart(world, id, "results", "Đã làm");
    const submission = randomUUID();
    const [first, second] = await Promise.all([submit(world, id, "staff", submission), submit(world, id, "staff", submission)]);
    expect(first).toEqual(second);
    expect(await outcome(submit(world, id, "head"))).toBe("report.submitted");
    expect((await getReport(world, id)).rounds).toHaveLength(1);
  });

  test("a colleague who wrote in between is not handed in unseen", async () => {
    const id = await leadRequest(world);
    await writePart(world, id, "results", "Bản tôi đã xem");
    const seen = (await getReport(world, id)).draftVersion;
    await writePart(world, id, "results", "Bản mới của đồng nghiệp", "head");
    const answer = world.database.rpc(world.people.staff, "submit_report", {
      report_request_id: id,
      submission_id: randomUUID(),
      expected_draft_version: seen,
    });
    expect(await outcome(answer)).toBe("report.draft_changed");
  });

  test("an empty report, a missing figure and a window that lies in the future are refused", async () => {
    const figure = { id: randomUUID(), name: "Số lớp", measure: "lớp", required: true, combine: "sum" as const };
    const id = await leadRequest(world, { figures: [figure] });
    expect(await outcome(submit(world, id))).toBe("report.empty");
    await writePart(world, id, "results", "Đã mở lớp");
    expect(await outcome(submit(world, id))).toBe("report.figure_missing");
    await writePart(world, id, `figure:${figure.id}`, "3");
    await standOn("2025-12-14"); // the year's data begin on the 15th
    expect(await outcome(submit(world, id))).toBe("report.not_yet");
    await standOn("2025-12-15");
    expect(await outcome(submit(world, id))).toBe("ok");
  });

  const before = { cutoffMonth: -1, cutoffDay: 15, bound: "before" as const };
  const until = { cutoffMonth: -1, cutoffDay: 15, bound: "on_or_before" as const };
  const leap = { cutoffMonth: 2, cutoffDay: 29, bound: "on_or_before" as const };
  const newYear = { cutoffMonth: 1, cutoffDay: 1, bound: "before" as const };
  test.each([
    ["trước ngày 15/11", before, "2027-11-14T23:59:59.9+07:00", "2027-11-14", 0],
    ["trước ngày 15/11", before, "2027-11-15T00:00:00+07:00", "2027-11-15", 1],
    ["chậm nhất ngày 15/11", until, "2027-11-15T23:59:59.9+07:00", "2027-11-15", 0],
    ["chậm nhất ngày 15/11", until, "2027-11-16T00:00:00+07:00", "2027-11-16", 1],
    ["trước ngày 15/11, by a clock in London", before, "2027-11-14T16:59:59.9Z", "2027-11-14", 0],
    ["trước ngày 15/11, by a clock in London", before, "2027-11-14T17:00:00Z", "2027-11-15", 1],
    ["chậm nhất ngày 29/02 of a leap year", leap, "2028-02-29T23:59:59.9+07:00", "2028-02-29", 0],
    ["chậm nhất ngày 29/02 of a leap year", leap, "2028-03-01T00:00:00+07:00", "2028-03-01", 1],
    ["trước ngày 01/01", newYear, "2027-12-31T23:59:59.9+07:00", "2027-12-31", 0],
    ["trước ngày 01/01", newYear, "2028-01-01T00:00:00+07:00", "2028-01-01", 1],
    ["trước ngày 15/11, ten days later", before, "2027-11-24T08:00:00+07:00", "2027-11-24", 10],
  ])("«%s» at %s", async (_words, cutoff, moment, submittedOn, daysLate) => {
    const base = (await saveDuty(world)).schedule;
    const duty: ReportDuty = await saveDuty(world, { schedule: { ...base, ...cutoff, startsOn: "2027-01-01" }, leadDays: 180 });
    await standOn("2027-11-01");
    await world.database.pool.query("select private.make_report_requests()");
    const id = await one<string>(
      world.database,
      `select r.id from app.report_requests r join app.reporting_periods o on o.id = r.period_id
       where r.duty_id = $1 and r.unit_id = $2 and o.key = '2027'`,
      [duty.id, world.units.lead],
    );
    await writePart(world, id, "results", "Đã làm");
    await standAt(moment);
    const report = await submit(world, id);
    expect(report).toMatchObject({ submittedOn, daysLate });
    expect(new Date(report.submittedAt ?? "").getTime()).toBe(new Date(moment).getTime());
  });
});

describe("returning and handing in again", () => {
  test("keeps each round, and measures the second against the new day", async () => {
    const id = await leadRequest(world);
    await writeAndSubmit(world, id);
    const returned = await judge(world, id, "return", { reason: "Thiếu số liệu quý IV", due_on: "2026-11-25" });
    expect(returned).toMatchObject({ status: "returned", dueOn: "2026-11-25", submittedOn: null });
    await standOn("2026-11-27");
    await writePart(world, id, "results", "Đã bổ sung");
    const again = await submit(world, id);
    expect(again).toMatchObject({ status: "submitted", daysLate: 2 });
    expect(again.rounds.map(({ round, daysLate, verdict, verdictReason }) => [round, daysLate, verdict, verdictReason])).toEqual([
      [2, 2, null, null],
      [1, 0, "returned", "Thiếu số liệu quý IV"],
    ]);
    expect((await judge(world, id, "accept")).rounds[0]?.verdict).toBe("accepted");
  });
});

test("the list of a unit has its own reports, the first due first", async () => {
  const id = await leadRequest(world, { title: "Báo cáo riêng", unitIds: [world.units.team] });
  expect(id).toBeUndefined();
  expect((await listReports(world, "team")).map((report) => report.title)).toEqual(["Báo cáo riêng"]);
  const seen = await listReports(world, "staff");
  expect(seen.every((report) => [world.units.lead, world.units.team].includes(report.unit.id))).toBe(true);
  expect(seen.map((report) => report.dueOn)).toEqual([...seen.map((report) => report.dueOn)].sort());
  expect(await listReports(world, "other")).toEqual([]);
});

test("a card done since is in the draft, and what was handed in stays as it was", async () => {
  const id = await leadRequest(world);
  const handedIn = await writeAndSubmit(world, id);
  const open = handedIn.cards.find((card) => card.status === "todo");
  await move(world, "staff", open?.id ?? "", "review");
  const later = await getReport(world, id);
  expect(later.cards.find((card) => card.id === open?.id)?.status).toBe("review");
  expect(later.rounds[0]?.content.cards.find((card) => card.id === open?.id)?.status).toBe("todo");
});
