import mammoth from "mammoth";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleToday } from "./support/fill-organization.ts";
import { figure, makeReportDuty, reportOf } from "./support/make-report-duty.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

/* From the duty to the document, everything by hand: who writes, who judges, who consolidates. */

const office = "Văn phòng HĐND và UBND xã";
const economy = "Phòng Kinh tế";
const culture = "Phòng Văn hóa - Xã hội";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.backend.setToday(sampleToday);
}, 120_000);
afterAll(() => app.stop());

const open = (persona: string, path: string) => app.openAs(persona, { path });

async function handIn(page: Page, posts: string, results: string, moment: string): Promise<void> {
  await page.getByLabel("Số tin, bài đã đăng").fill(posts);
  await page.getByLabel("Kết quả thực hiện", { exact: true }).fill(results);
  await page.getByRole("button", { name: "Nộp báo cáo" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText(`Nộp lúc này là ${moment}.`).waitFor();
  await sheet.getByRole("button", { name: "Nộp báo cáo" }).click();
  await page
    .getByText(/^Đã nộp lúc/u)
    .first()
    .waitFor();
}

test("two units hand in, one late; one is returned and hands in again, one is excused; the whole is downloaded as Word", async () => {
  const duty = await makeReportDuty(app, {
    title: "Báo cáo chuyển đổi số",
    units: [office, economy, culture],
    figures: [figure("Số tin, bài đã đăng", "bài", true)],
  });
  const economyPath = `/reports/${await reportOf(app, duty, economy)}`;
  const writer = await open("economy_head", economyPath);
  await handIn(writer, "21", "Bản đầu của Phòng Kinh tế.", "đúng hạn, còn 3 ngày");

  const judge = await open("coordinator", economyPath);
  await judge.getByRole("button", { name: "Trả lại" }).click();
  const sheet = judge.getByRole("dialog");
  await sheet.getByLabel("Lý do").fill("Bổ sung số liệu tháng 10.");
  await sheet.getByRole("button", { name: "Trả lại" }).click();
  await judge.getByText("Đã trả lại").first().waitFor();

  await writer.reload();
  await writer.getByText("Đã trả lại để sửa: Bổ sung số liệu tháng 10.").waitFor();
  await handIn(writer, "1.234", "Bản đã bổ sung của Phòng Kinh tế.", "đúng hạn, còn 7 ngày");
  await judge.reload();
  await judge.getByRole("button", { name: "Nhận báo cáo" }).click();
  await judge.getByText("Đã nhận").first().waitFor();

  await app.backend.setToday("2026-11-25");
  const late = await open("office_head", `/reports/${await reportOf(app, duty, office)}`);
  await handIn(late, "36", "Kết quả của Văn phòng.", "muộn 2 ngày");

  await judge.goto(`${app.url}/report-duties/${duty.id}`);
  await judge.getByRole("button", { name: new RegExp(`^${culture}, `, "u") }).click();
  await judge.getByRole("dialog").getByRole("button", { name: "Miễn báo cáo" }).click();
  await judge.getByRole("dialog").getByLabel("Lý do").fill("Đang sáp nhập.");
  await judge.getByRole("dialog").getByRole("button", { name: "Miễn báo cáo", exact: true }).click();
  await judge.getByRole("dialog").waitFor({ state: "detached" });

  await judge.getByRole("link", { name: "Tổng hợp", exact: true }).click();
  await judge.getByRole("button", { name: "Tổng hợp ngay" }).click();
  await judge.getByText("1.270 bài").waitFor();
  const downloading = judge
    .context()
    .waitForEvent("page")
    .then((page) => page.waitForEvent("download"));
  const here = judge.waitForEvent("download");
  await judge.getByRole("button", { name: "Xuất báo cáo" }).click();
  await judge.getByRole("button", { name: /^Word/u }).click();
  const download = await Promise.any([downloading, here]);
  expect(download.suggestedFilename()).toMatch(/^bao-cao-.*\.docx$/u);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) });
  for (const words of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Có 2/2 đơn vị đã báo cáo, trong đó 1 đơn vị nộp muộn.", "1.270"]) {
    expect(value).toContain(words);
  }
  expect(value).toContain("Bản đã bổ sung của Phòng Kinh tế.");
  expect(value).not.toContain("Bản đầu của Phòng Kinh tế.");
}, 120_000);
