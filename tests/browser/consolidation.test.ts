import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportDuty } from "../../src/core/report/report-duty.ts";
import { findViolations } from "./support/find-violations.ts";
import { callAs, coordinator, figure, makeReportDuty, reportOf, returnReport } from "./support/make-report-duty.ts";
import { startApp, type OpenOptions, type TestApp } from "./support/start-app.ts";

const office = "Văn phòng HĐND và UBND xã";
const economy = "Phòng Kinh tế";
const culture = "Phòng Văn hóa - Xã hội";
const writers = { [office]: "Lê Quốc Bảo", [economy]: "Phạm Thị Thu Hà", [culture]: "Đặng Hoàng Nam" };
type Unit = keyof typeof writers;

const posts = () => figure("Số tin, bài đã đăng", "tin, bài", false);
const longText = Array.from({ length: 90 }, (_, line) => `${line + 1}. Đã tổ chức hội nghị tập huấn kỹ năng số cho thôn.`).join("\n");

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

async function versionIn(sql: string, values: unknown[]): Promise<number> {
  const { rows } = await app.backend.database.pool.query<{ version: number }>(sql, values);
  return rows[0]?.version ?? 0;
}

/** The unit writes these parts and hands them in. */
async function handIn(duty: ReportDuty, unit: Unit, parts: Record<string, string>): Promise<void> {
  const id = await reportOf(app, duty, unit);
  for (const [part, body] of Object.entries(parts)) {
    const version = await versionIn("select version from app.report_draft_parts where request_id = $1 and part = $2", [id, part]);
    await callAs(app, writers[unit], "save_report_part", { report_request_id: id, part, body, expected_version: version });
  }
  const version = await versionIn("select version from app.report_drafts where request_id = $1", [id]);
  const submission = { report_request_id: id, submission_id: randomUUID(), expected_draft_version: version };
  await callAs(app, writers[unit], "submit_report", submission);
}

/** A duty of the three units, of which two have handed in; answers it with the path of its consolidation. */
async function twoHandedIn(title: string): Promise<{ duty: ReportDuty; period: string; path: string; sum: string }> {
  const sum = posts();
  const duty = await makeReportDuty(app, { title, units: Object.keys(writers), figures: [sum] });
  await handIn(duty, office, { results: "Đã số hóa 120 hồ sơ.", difficulties: "Thiếu máy quét.", [`figure:${sum.id}`]: "12" });
  await handIn(duty, economy, { results: longText, [`figure:${sum.id}`]: "1234.5" });
  const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.reporting_periods where duty_id = $1", [
    duty.id,
  ]);
  const period = rows[0]?.id ?? "";
  return { duty, period, path: `/report-periods/${period}/consolidation`, sum: `figure:${sum.id}` };
}

const read = (period: string) =>
  callAs<{ id: string; version: number; texts: { unitId: string | null; section: string; text: string; version: number }[] }>(
    app,
    coordinator,
    "get_consolidation",
    { period_id: period },
  );
const open = (persona: string, path: string, options: OpenOptions = {}) => app.openAs(persona, { path, ...options });
const sheet = (page: Page) => page.getByRole("dialog");
const textOf = (page: Page, unit: Unit) => page.getByRole("article", { name: unit }).first();

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tổng hợp ngay" }).click();
  await page.getByRole("heading", { name: "Thể thức văn bản" }).waitFor();
}

const smallTargets = (within: Locator) =>
  within.locator("button, input, textarea").evaluateAll((targets) =>
    targets
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ target }) => target.outerHTML.slice(0, 120)),
  );

describe("consolidating", () => {
  test("two units, an edited text, and a third unit that hands in afterwards", async () => {
    const { duty, path, sum } = await twoHandedIn("Báo cáo chuyển đổi số");
    const page = await open("coordinator", path);
    await page.getByText("Chưa tổng hợp").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await begin(page);
    await page.getByText("Đã đưa vào 2/3 đơn vị").waitFor();
    await page.getByText("1.246,5 tin, bài").waitFor();

    await textOf(page, office).getByRole("button", { name: "Sửa" }).click();
    await sheet(page).getByLabel("Kết quả thực hiện").fill("Đã số hóa 120 hồ sơ, đạt 100%.");
    await sheet(page).getByRole("button", { name: "Lưu", exact: true }).click();
    await textOf(page, office).getByText("Đã biên tập").waitFor();
    await textOf(page, office).getByText("Đã số hóa 120 hồ sơ, đạt 100%.").waitFor();

    await handIn(duty, culture, { results: "Đã tổ chức hội thi.", [sum]: "3.5" });
    // Nobody loads the page again: what came in is offered by itself.
    await page.getByText("Mới nộp, chưa đưa vào").waitFor();
    await page.getByText("1.246,5 tin, bài").waitFor();
    expect(await smallTargets(page.locator("body"))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /Mới nộp, chưa đưa vào/u }).click();
    await sheet(page).getByText("Đã tổ chức hội thi.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await sheet(page).getByRole("button", { name: "Đưa vào báo cáo" }).click();
    await page.getByText("Đã đưa vào 3/3 đơn vị").waitFor();
    await page.getByText("1.250 tin, bài").waitFor();
    await textOf(page, culture).getByText("Đã tổ chức hội thi.").waitFor();
    await textOf(page, office).getByText("Đã số hóa 120 hồ sơ, đạt 100%.").waitFor();

    await returnReport(app, await reportOf(app, duty, office), "Bổ sung số liệu", "2026-11-23");
    await page.getByText("Không còn bản đã nộp").waitFor();
    await handIn(duty, office, { results: "Đã số hóa 150 hồ sơ." });
    await page.getByRole("button", { name: /Đã nộp bản mới/u }).click();
    await sheet(page).getByRole("checkbox", { name: "Giữ những chỗ đã biên tập" }).click();
    await sheet(page).getByRole("button", { name: "Đưa vào báo cáo" }).click();
    await textOf(page, office).getByText("Đã số hóa 150 hồ sơ.").waitFor();
    await page.getByText("Thay đổi từ đơn vị").waitFor({ state: "detached" });
  });

  test("is seen by the leader and whoever looks on, without acts", async () => {
    const { path, period, duty } = await twoHandedIn("Báo cáo cho lãnh đạo");
    const before = await open("leader", path);
    await before.getByText("Cơ quan đầu mối chưa tổng hợp kỳ báo cáo này.").waitFor();
    expect(await before.getByRole("button", { name: "Tổng hợp ngay" }).count()).toBe(0);
    await callAs(app, coordinator, "begin_consolidation", { period_id: period, consolidation_id: randomUUID() });
    await handIn(duty, culture, { results: "Đã tổ chức hội thi." });
    for (const persona of ["leader", "viewer"]) {
      const page = await open(persona, path);
      await textOf(page, office).getByText("Đã số hóa 120 hồ sơ.").waitFor();
      expect(await page.getByRole("button", { name: /^Sửa/u }).count()).toBe(0);
      await page.getByRole("button", { name: /Mới nộp, chưa đưa vào/u }).click();
      await sheet(page).getByText("Đã tổ chức hội thi.").waitFor();
      expect(await sheet(page).getByRole("button", { name: "Đưa vào báo cáo" }).count()).toBe(0);
      expect(await findViolations(page)).toEqual([]);
    }
  });
});

describe("what is typed", () => {
  const phones: [string, OpenOptions][] = [
    ["390 × 844", {}],
    ["360 × 640 in the dark", { viewport: { width: 360, height: 640 }, colorScheme: "dark" }],
  ];
  test.each(phones)("is kept on a phone of %s when the sheet is closed, and when somebody else wrote there", async (name, options) => {
    const { path, period } = await twoHandedIn(`Báo cáo ${name}`);
    const page = await open("coordinator", path, options);
    await begin(page);
    await textOf(page, office).getByRole("button", { name: "Sửa" }).click();
    const field = sheet(page).getByLabel("Kết quả thực hiện");
    await field.fill("Bản của tôi");
    await page.keyboard.press("Escape");
    await textOf(page, office).getByText("Đang sửa, chưa lưu").waitFor();
    await textOf(page, office).getByRole("button", { name: "Sửa" }).click();
    expect(await field.inputValue()).toBe("Bản của tôi");

    const report = await read(period);
    const other = report.texts.find(({ text }) => text === "Đã số hóa 120 hồ sơ.");
    const write = { unit_id: other?.unitId, section: "results", body: "Bản của người khác", expected_version: other?.version };
    await callAs(app, coordinator, "save_consolidation_text", { consolidation_id: report.id, ...write });
    await sheet(page).getByRole("button", { name: "Lưu", exact: true }).click();
    await sheet(page).getByText("Bản của người khác").waitFor();
    expect(await field.inputValue()).toBe("Bản của tôi");
    expect(await smallTargets(sheet(page))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await sheet(page).getByRole("button", { name: "Ghép cả hai" }).click();
    await sheet(page).getByRole("button", { name: "Lưu", exact: true }).click();
    await sheet(page).waitFor({ state: "hidden" });
    expect((await read(period)).texts.map(({ text }) => text)).toContain("Bản của tôi\nBản của người khác");
  });

  test("in the head stays too: one change of each is put together, the same place is told", async () => {
    const { path, period } = await twoHandedIn("Báo cáo thể thức");
    const page = await open("coordinator", path);
    await begin(page);
    await page.getByRole("button", { name: "Sửa", exact: true }).click();
    await sheet(page).getByLabel("Trích yếu").fill("Trích yếu của tôi");
    const { id, version } = await read(period);
    const head = {
      ...{ parentBody: null, issuer: "UBND xã Bình An", number: "27", symbol: "BC-UBND", place: "Bình An", date: "2026-11-20" },
      ...{ subject: "Trích yếu khác", addressees: [], authority: null, signerTitle: "CHỦ TỊCH", signerName: null, recipients: [] },
    };
    await callAs(app, coordinator, "save_consolidation_head", { consolidation_id: id, head, expected_version: version });
    await sheet(page).getByRole("button", { name: "Lưu", exact: true }).click();
    await sheet(page).getByText("Người khác vừa ghi: Trích yếu khác").waitFor();
    expect(await sheet(page).getByLabel("Số văn bản").inputValue()).toBe("27");
    expect(await findViolations(page)).toEqual([]);
    await sheet(page).getByRole("button", { name: "Lưu", exact: true }).click();
    await sheet(page).waitFor({ state: "hidden" });
    await page.getByText("27/BC-UBND").waitFor();
    await page.getByRole("definition").getByText("Trích yếu của tôi").waitFor();
  });
});

test("a long text is folded until somebody wants to read it", async () => {
  const { path } = await twoHandedIn("Báo cáo dài");
  const page = await open("coordinator", path);
  await begin(page);
  const text = textOf(page, economy);
  expect(await text.getByText("90. Đã tổ chức").count()).toBe(0);
  await text.getByRole("button", { name: "Xem thêm" }).click();
  await text.getByText("90. Đã tổ chức").waitFor();
  await text.getByRole("button", { name: "Thu gọn" }).click();
  await text.getByText("90. Đã tổ chức").waitFor({ state: "detached" });
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
