import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsolidatedTask, Consolidation, ConsolidationText } from "../../src/core/report/consolidation.ts";
import type { FigureCombination, ReportDuty } from "../../src/core/report/report-duty.ts";
import { getReport, judge, requestOf, saveDuty, submit, writeAndSubmit, writePart } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await makeCard(world, { title: "Hội thi", due: "2026-11-30", status: "done" });
  await makeCard(world, { title: "Việc trễ", lead: [world.units.support], support: [], start: "2026-07-01", due: "2026-09-30" });
});
afterAll(() => world.database.drop());

const call = <T>(name: string, args: Record<string, unknown>, who: PersonName = "coordinator") =>
  world.database.rpc<T>(world.people[who], name, args);
const periodOf = (duty: { id: string }) => one(world.database, "select id from app.reporting_periods where duty_id = $1", [duty.id]);
const begin = async (duty: { id: string }, consolidation_id: string = randomUUID()) =>
  call<Consolidation>("begin_consolidation", { period_id: await periodOf(duty), consolidation_id });
const read = async (duty: { id: string }, who: PersonName = "coordinator") =>
  call<Consolidation>("get_consolidation", { period_id: await periodOf(duty) }, who);
const takeIn = (report: Consolidation, unit_ids: string[], keep_edited = true) =>
  call<Consolidation>("take_into_consolidation", { consolidation_id: report.id, unit_ids, keep_edited });
const textOf = (report: Consolidation, unitId: string, section = "results") =>
  report.texts.find((text) => text.unitId === unitId && text.section === section);
const changes = (report: Consolidation) => Object.fromEntries(report.units.map((unit) => [unit.name, unit.change]));

/** Both units have handed in «Kết quả của …». */
async function twoHandedIn(): Promise<{ duty: ReportDuty; lead: string; support: string }> {
  const duty = await saveDuty(world);
  const lead = await requestOf(world, duty, world.units.lead);
  const support = await requestOf(world, duty, world.units.support);
  await writePart(world, lead, "results", "Kết quả của Phòng Kinh tế");
  await writePart(world, lead, "difficulties", "Thiếu kinh phí");
  await submit(world, lead);
  await writePart(world, support, "results", "Kết quả của Công an", "supporter");
  await submit(world, support, "supporter");
  return { duty, lead, support };
}

describe("one press", () => {
  test("takes in what is handed in: texts under the names of their units, boxes, tasks", async () => {
    const { duty } = await twoHandedIn();
    const report = await begin(duty);
    expect(report).toMatchObject({ title: duty.title, recipient: "UBND huyện", period: { label: "Năm 2026" }, canEdit: true });
    expect(report.units.map(({ name, change }) => [name, change])).toEqual([
      ["Công an xã", null],
      ["Phòng Kinh tế", null],
    ]);
    expect(textOf(report, world.units.lead)).toMatchObject({ text: "Kết quả của Phòng Kinh tế", edited: false, version: 1 });
    expect(textOf(report, world.units.lead, "difficulties")?.text).toBe("Thiếu kinh phí");
    expect(report.boxes).toEqual({ doneOnTime: 1, doneLate: 0, openInTime: 0, openOverdue: 1 });
    const tasks = await call<ConsolidatedTask[]>("get_consolidation_tasks", { consolidation_id: report.id });
    expect(tasks.map((task) => [task.unitName, task.title, task.status])).toEqual([
      ["Công an xã", "Việc trễ", "todo"],
      ["Phòng Kinh tế", "Hội thi", "done"],
    ]);
  });

  test("twice, at once, or again after a lost answer makes one report", async () => {
    const { duty } = await twoHandedIn();
    const id = randomUUID();
    const [a, b, c] = await Promise.all([begin(duty, id), begin(duty, id), begin(duty)]);
    expect([a.id, b.id, c.id].every((one) => one === a.id)).toBe(true);
    expect(await one(world.database, "select count(*)::int from app.consolidation_sources where consolidation_id = $1", [a.id])).toBe(2);
  });

  test("with nothing handed in makes an empty report that fills later", async () => {
    const duty = await saveDuty(world);
    expect(await read(duty)).toBeNull();
    const report = await begin(duty);
    expect(report.texts).toEqual([]);
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    expect(changes(await read(duty))).toEqual({ "Công an xã": null, "Phòng Kinh tế": "new" });
  });

  const combinations: [FigureCombination, string, string, number | null][] = [
    ["sum", "10", "2.5", 12.5],
    ["average", "10", "5", 7.5],
    ["average", "10", "", 10],
    ["last", "10", "7", 7],
    ["sum", "", "", null],
    ["sum", "999999999999", "999999999999", 1_999_999_999_998],
  ];
  test.each(combinations)("combines figures by %s: «%s» and «%s» → %s", async (combine, first, second, total) => {
    const figure = { id: randomUUID(), name: "Số liệu", measure: "bài", required: false, combine };
    const duty = await saveDuty(world, { figures: [figure] });
    for (const [unit, who, value] of [
      [world.units.lead, "staff", first],
      [world.units.support, "supporter", second],
    ] as const) {
      const id = await requestOf(world, duty, unit);
      await writePart(world, id, "results", "Có số liệu", who);
      await writePart(world, id, `figure:${figure.id}`, value, who);
      await submit(world, id, who);
    }
    expect((await begin(duty)).figures).toMatchObject([{ name: "Số liệu", total }]);
  });
});

describe("what units send afterwards", () => {
  test("is offered as a change and not mixed in until the coordinator takes it", async () => {
    const { duty, lead } = await twoHandedIn();
    const before = await begin(duty);
    await judge(world, lead, "return", { reason: "Bổ sung", due_on: today });
    expect(changes(await read(duty))).toMatchObject({ "Phòng Kinh tế": "taken_back" });
    await writePart(world, lead, "results", "Kết quả đã bổ sung");
    await submit(world, lead);
    const offered = await read(duty);
    expect(changes(offered)).toEqual({ "Công an xã": null, "Phòng Kinh tế": "newer" });
    expect(offered.units[1]?.offered?.results).toBe("Kết quả đã bổ sung");
    expect(offered.texts).toEqual(before.texts);
    const taken = await takeIn(offered, [world.units.lead]);
    expect(textOf(taken, world.units.lead)?.text).toBe("Kết quả đã bổ sung");
    expect(changes(taken)).toMatchObject({ "Phòng Kinh tế": null });
    expect(await takeIn(taken, [world.units.lead])).toMatchObject({ texts: taken.texts });
  });

  test("leaves what the coordinator edited, or replaces it when told to", async () => {
    const { duty, lead } = await twoHandedIn();
    const report = await begin(duty);
    const edited = await call<ConsolidationText>("save_consolidation_text", {
      consolidation_id: report.id,
      unit_id: world.units.lead,
      section: "results",
      body: "Biên tập lại",
      expected_version: 1,
    });
    expect(edited).toMatchObject({ edited: true, version: 2 });
    await judge(world, lead, "return", { reason: "Bổ sung", due_on: today });
    await writePart(world, lead, "results", "Bản mới của đơn vị");
    await writePart(world, lead, "difficulties", "Khó khăn mới");
    await submit(world, lead);
    const kept = await takeIn(report, [world.units.lead]);
    expect(textOf(kept, world.units.lead)).toMatchObject({ text: "Biên tập lại", edited: true });
    expect(textOf(kept, world.units.lead, "difficulties")).toMatchObject({ text: "Khó khăn mới", edited: false });
    const replaced = await takeIn(report, [world.units.lead], false);
    expect(textOf(replaced, world.units.lead)).toMatchObject({ text: "Bản mới của đơn vị", edited: false });
  });

  test("a submission that was taken back leaves the report when the coordinator says so", async () => {
    const { duty, lead } = await twoHandedIn();
    const report = await begin(duty);
    await judge(world, lead, "take_back", { reason: "Nộp nhầm kỳ" });
    expect((await read(duty)).texts).toEqual(report.texts);
    const after = await takeIn(report, [world.units.lead]);
    expect(textOf(after, world.units.lead)).toBeUndefined();
    expect(after.units[1]).toMatchObject({ taken: null, change: null });
  });
});

describe("editing", () => {
  test("two coordinators at one text do not overwrite each other; a lost answer is no conflict", async () => {
    const { duty } = await twoHandedIn();
    const report = await begin(duty);
    const save = (body: string, expected_version: number) =>
      call("save_consolidation_text", { consolidation_id: report.id, unit_id: null, section: "opening", body, expected_version });
    await save("Thực hiện Kế hoạch", 0);
    expect(await outcome(save("Bản khác", 0))).toBe("report.part_changed");
    expect(await outcome(save("Thực hiện Kế hoạch", 0))).toBe("ok");
    expect(await outcome(save("x".repeat(50_001), 1))).toBe("report.too_long");
  });

  const head = {
    parentBody: null,
    issuer: "Phòng Văn hóa - Xã hội",
    number: "15",
    symbol: "BC-VHXH",
    place: "Bình An",
    date: "2026-11-20",
    subject: "Kết quả chuyển đổi số năm 2026",
    addressees: ["UBND huyện"],
    authority: null,
    signerTitle: "Trưởng phòng",
    signerName: "Nguyễn Văn An",
    recipients: ["Như trên", "Lưu: VT"],
  };
  const saveHead = (report: Consolidation, value: unknown, expected_version = report.version) =>
    call<Consolidation>("save_consolidation_head", { consolidation_id: report.id, head: value, expected_version });

  test("the head is kept, and the next report begins with it, but for number, date and subject", async () => {
    const report = await begin((await twoHandedIn()).duty);
    expect((await saveHead(report, head)).head).toEqual(head);
    const next = await begin((await twoHandedIn()).duty);
    expect(next.head).toEqual({ ...head, number: null, date: null, subject: null });
  });

  test.each([
    ["is no object", "x"],
    ["has a date that is none", { ...head, date: "2026-02-30" }],
    ["has a long issuer", { ...head, issuer: "x".repeat(301) }],
    ["has receivers that are no list", { ...head, recipients: "Như trên" }],
    ["has sixty receivers", { ...head, recipients: Array.from({ length: 60 }, () => "A") }],
  ])("a head that %s is refused", async (_what, value) => {
    const report = await begin((await twoHandedIn()).duty);
    expect(await outcome(saveHead(report, value))).toBe("consolidation.head_invalid");
  });
});

test("the second level: the collector's own report is filled where nobody has written yet", async () => {
  const figure = (id: string) => ({ id, name: "Số tin, bài", measure: "bài", required: false, combine: "sum" as const });
  const above = randomUUID();
  const below = randomUUID();
  const base = (await saveDuty(world)).schedule;
  const upward = await saveDuty(world, {
    title: "Báo cáo UBND tỉnh",
    unitIds: [world.units.coordinating],
    schedule: { ...base, cutoffDay: 20 },
    figures: [figure(above)],
  });
  const duty = await saveDuty(world, { upwardDutyId: upward.id, figures: [figure(below)] });
  const lead = await requestOf(world, duty, world.units.lead);
  await writePart(world, lead, "results", "Đã đăng tin");
  await writePart(world, lead, `figure:${below}`, "148");
  await submit(world, lead);
  const report = await begin(duty);
  const own = await requestOf(world, upward, world.units.coordinating);
  expect(report.upward).toMatchObject({ requestId: own, dueOn: "2026-12-19", status: "open" });
  await writePart(world, own, "difficulties", "Đã viết tay", "coordinator");
  await call("fill_upward_report", { consolidation_id: report.id });
  const parts = Object.fromEntries((await getReport(world, own, "coordinator")).parts.map(({ part, text }) => [part, text]));
  expect(parts).toMatchObject({ results: "Phòng Kinh tế: Đã đăng tin", difficulties: "Đã viết tay", [`figure:${above}`]: "148" });
});
