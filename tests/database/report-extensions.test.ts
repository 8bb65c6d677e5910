import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Extension, ExtensionList } from "../../src/core/board/extension.ts";
import { getReport, judge, leadRequest, listReports, saveDuty, submit, writeAndSubmit, writePart } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome, today } from "./support/world.ts";

// The reports are due on 14/12/2026.
let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const ask = (who: PersonName, report: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<Extension>(world.people[who], "ask_report_extension", {
    report_request_id: report,
    asked_due: "2026-12-20",
    reason: "Chờ số liệu của các thôn",
    request_id: randomUUID(),
    ...more,
  });

const decide = (who: PersonName, extension_id: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<Extension>(world.people[who], "decide_extension", {
    extension_id,
    granted: true,
    due_on: null,
    reason: null,
    request_id: randomUUID(),
    ...more,
  });

const withdraw = (who: PersonName, extension_id: string) =>
  world.database.rpc<Extension>(world.people[who], "withdraw_extension", { extension_id, request_id: randomUUID() });

const standOn = (day: string) => world.database.pool.query("select private.set_today($1)", [day]);

describe("asking for a later last day of a report", () => {
  test("is refused where the date, the reason or the report does not allow it", async () => {
    const report = await leadRequest(world);
    const handedIn = await leadRequest(world);
    await writeAndSubmit(world, handedIn);
    const excluded = await leadRequest(world);
    await judge(world, excluded, "exclude", { reason: "Không có hoạt động" });
    const cases: [Record<string, unknown>, string][] = [
      [{ asked_due: "2026-12-14" }, "extension.not_later"],
      [{ asked_due: "2032-01-01" }, "extension.too_far"],
      [{ asked_due: null }, "request.invalid"],
      [{ request_id: null }, "request.invalid"],
      [{ reason: "  " }, "extension.reason_required"],
      [{ reason: "a".repeat(4001) }, "extension.reason_too_long"],
      [{ report_request_id: handedIn }, "extension.report_closed"],
      [{ report_request_id: excluded }, "extension.report_closed"],
      [{ report_request_id: randomUUID() }, "report.not_found"],
    ];
    for (const [more, answer] of cases) expect([more, await outcome(ask("head", report, more))]).toEqual([more, answer]);
  });

  test("shows with the report, and who may do what", async () => {
    const report = await leadRequest(world);
    const rights = async (who: PersonName) => {
      const { askExtension, decideExtension, withdrawExtension } = (await getReport(world, report, who)).extensionRights;
      return [askExtension, decideExtension, withdrawExtension];
    };
    expect(await rights("head")).toEqual([true, false, false]);
    expect(await rights("coordinator")).toEqual([true, false, false]);
    for (const who of ["staff", "leader", "viewer"] as const) expect(await rights(who)).toEqual([false, false, false]);

    const extension = await ask("head", report);
    expect(extension).toMatchObject({
      subject: { kind: "report", id: report, title: "Báo cáo kết quả chuyển đổi số · Năm 2026", dueOn: "2026-12-14", extensionCount: 0 },
      unit: "Phòng Kinh tế",
      askedBy: "head",
      status: "asked",
    });
    const seen = await getReport(world, report, "staff");
    expect(seen).toMatchObject({
      dueOn: "2026-12-14",
      extension: { id: extension.id, fromDue: "2026-12-14", askedDue: "2026-12-20", unit: "Phòng Kinh tế" },
    });
    expect(seen.history[0]).toMatchObject({ kind: "extension_asked", fromDue: "2026-12-14", toDue: "2026-12-20" });
    expect(await rights("head")).toEqual([false, false, true]);
    expect(await rights("leader")).toEqual([false, true, false]);
    expect(await rights("coordinator")).toEqual([false, true, false]);
    expect(await rights("staff")).toEqual([false, false, false]);
  });

  test("the head of a unit above may; while another request is open nobody may", async () => {
    const { id: duty } = await saveDuty(world, { unitIds: [world.units.team] });
    const report = await one(world.database, "select id from app.report_requests where duty_id = $1", [duty]);
    const answers = await Promise.all([outcome(ask("head", report)), outcome(ask("coordinator", report))]);
    expect(answers.sort()).toEqual(["extension.pending", "ok"]);
  });

  test("the same request, repeated and at once, is one; its id asks for nothing else", async () => {
    const report = await leadRequest(world);
    const request_id = randomUUID();
    const [first, second] = await Promise.all([ask("head", report, { request_id }), ask("head", report, { request_id })]);
    expect(second).toEqual(first);
    expect(
      await outcome(
        world.database.rpc(world.people.head, "ask_extension", {
          card_id: await makeCard(world),
          asked_due: "2026-12-30",
          reason: "Khác",
          request_id,
        }),
      ),
    ).toBe("request.invalid");
  });
});

describe("deciding", () => {
  test("a grant moves the last day, counts, and says so in the history", async () => {
    const report = await leadRequest(world);
    const { id } = await ask("head", report);
    expect(await decide("leader", id, { due_on: "2026-12-18", reason: "Không lùi thêm" })).toMatchObject({
      status: "granted",
      decidedDue: "2026-12-18",
      subject: { dueOn: "2026-12-18", extensionCount: 1 },
    });
    const seen = await getReport(world, report);
    expect(seen).toMatchObject({ dueOn: "2026-12-18", extensionCount: 1, extension: null });
    expect(seen.history[0]).toMatchObject({
      kind: "moved",
      fromDue: "2026-12-14",
      toDue: "2026-12-18",
      reason: "Không lùi thêm",
      person: { name: "leader" },
    });
    expect(seen.history.filter(({ kind }) => kind === "moved")).toHaveLength(1);
    await decide("coordinator", (await ask("head", report, { asked_due: "2026-12-25" })).id);
    expect(await getReport(world, report)).toMatchObject({ dueOn: "2026-12-25", extensionCount: 2 });
  });

  test("a refusal with its reason and a withdrawal move nothing", async () => {
    const report = await leadRequest(world);
    const { id } = await ask("head", report);
    expect(await outcome(decide("coordinator", id, { granted: false }))).toBe("extension.reason_required");
    await decide("coordinator", id, { granted: false, reason: "Huyện không lùi" });
    expect((await getReport(world, report)).history[0]).toMatchObject({ kind: "extension_refused", reason: "Huyện không lùi" });
    const again = await ask("head", report);
    expect(await outcome(withdraw("leader", again.id))).toBe("extension.forbidden");
    await withdraw("head", again.id);
    const seen = await getReport(world, report);
    expect(seen).toMatchObject({ dueOn: "2026-12-14", extensionCount: 0, extension: null });
    expect(seen.history[0]).toMatchObject({ kind: "extension_withdrawn" });
  });

  test("two at once: one decision stands", async () => {
    const report = await leadRequest(world);
    const { id } = await ask("head", report);
    const answers = await Promise.all([
      outcome(decide("leader", id)),
      outcome(decide("coordinator", id, { granted: false, reason: "Không" })),
    ]);
    expect(answers.sort()).toEqual(["extension.closed", "ok"]);
  });

  test("each step raises the version of the organization, so that screens ask again", async () => {
    const report = await leadRequest(world);
    const version = () =>
      one<string>(world.database, "select version from app.organization_versions where organization_id = $1", [world.organization]);
    const before = Number(await version());
    const { id } = await ask("head", report);
    expect(Number(await version())).toBe(before + 1);
    await decide("leader", id);
    expect(Number(await version())).toBe(before + 2);
  });

  test("those who decide find cards and reports in one list", async () => {
    const report = await leadRequest(world);
    const { id } = await ask("head", report);
    const list = await world.database.rpc<ExtensionList>(world.people.leader, "list_extensions", {
      organization_id: world.organization,
      max_extensions: 200,
    });
    expect(list.extensions.at(-1)).toMatchObject({ id, subject: { kind: "report", id: report } });
    expect(list.count).toBe(list.extensions.length);
  });
});

describe("handing in", () => {
  test.each([
    ["2026-12-20", 0],
    ["2026-12-21", 1],
  ])("on %s after a grant to 20/12: %i days late", async (day, late) => {
    const report = await leadRequest(world);
    await decide("leader", (await ask("head", report)).id);
    await standOn(day);
    await writeAndSubmit(world, report);
    await standOn(today);
    expect(await getReport(world, report)).toMatchObject({ status: "submitted", daysLate: late });
  });

  test("closes the request that is open; the report counts against the day in force", async () => {
    const report = await leadRequest(world);
    const { id } = await ask("head", report);
    await standOn("2026-12-16");
    await writePart(world, report, "results", "Đã xong");
    await submit(world, report, "staff");
    await standOn(today);
    const seen = await getReport(world, report);
    expect(seen).toMatchObject({ status: "submitted", daysLate: 2, extension: null });
    expect(seen.history.find(({ kind }) => kind === "extension_withdrawn")).toMatchObject({ reason: "Báo cáo đã nộp." });
    expect(await outcome(decide("leader", id))).toBe("extension.closed");
  });

  test("an excluded unit has nothing to prolong; a returned one may ask again", async () => {
    const excluded = await leadRequest(world);
    const { id } = await ask("head", excluded);
    await judge(world, excluded, "exclude", { reason: "Không có hoạt động" });
    expect(await outcome(decide("leader", id))).toBe("extension.closed");

    const returned = await leadRequest(world);
    await writeAndSubmit(world, returned);
    await judge(world, returned, "return", { reason: "Thiếu số liệu", due_on: "2026-12-16" });
    await decide("leader", (await ask("head", returned)).id);
    expect((await listReports(world, "head")).find(({ id: report }) => report === returned)).toMatchObject({
      status: "returned",
      dueOn: "2026-12-20",
    });
  });
});

test("an extension is of a card or of a report, never of both or neither", async () => {
  const report = await leadRequest(world);
  const card = await makeCard(world);
  const insert = (card_id: string | null, report_id: string | null) =>
    world.database.as(world.people.coordinator, (client) =>
      client.query(
        "insert into app.extensions (organization_id, card_id, report_request_id, asked_due, reason) values ($1, $2, $3, '2027-01-30', 'A')",
        [world.organization, card_id, report_id],
      ),
    );
  expect(await outcome(insert(card, report))).toMatch(/violates check constraint/);
  expect(await outcome(insert(null, null))).toBe("extension.forbidden");
});
