import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { makeReportDuty, reportOf } from "./support/make-report-duty.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

/* Chat and app with all that lies between them: webhook, database, deliverer, Zalo's side, the phone. */

const culture = "Phòng Văn hóa - Xã hội";

let app: TestApp;
beforeAll(async () => {
  // The page of the simulator is no part of the build.
  app = await startApp({ fromSources: true });
  await app.backend.connectOfficialAccount();
}, 120_000);
afterAll(() => app.stop());

/** The simulator page with the phone and the chat of somebody who has signed in. */
async function openChat(persona: string): Promise<Page> {
  onTestFailed(() => console.error(app.backend.zalo.webhookAttempts(), app.backend.zalo.chat(persona).entries));
  const path = `/supabase/local/simulator/index.html#${persona}`;
  const page = await app.openAs(null, { path, viewport: { width: 1366, height: 900 }, hasTouch: false });
  await phoneOf(page).getByRole("navigation").first().waitFor();
  return page;
}

const phoneOf = (page: Page) => page.frameLocator("#screen iframe");
const chatOf = (page: Page) => page.getByRole("log", { name: "Tin nhắn" });

async function type(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Nhập tin nhắn" });
  await field.fill(text);
  await field.press("Enter");
}

/** The answer that begins so, when it has come; the n-th of its kind. */
async function answer(page: Page, beginning: string, place = 0): Promise<Locator> {
  const found = chatOf(page)
    .getByText(new RegExp(`^${beginning}`, "u"))
    .nth(place);
  await found.waitFor();
  return found;
}

test("a report is written, accompanied by a photo, shown and handed in from the chat; the coordinator sees it", async () => {
  const duty = await makeReportDuty(app, { title: "Báo cáo chuyển đổi số", units: [culture] });
  const reportId = await reportOf(app, duty, culture);
  const page = await openChat("culture_staff");

  await type(page, "báo cáo");
  await chatOf(page).getByRole("button", { name: "Viết bc 1" }).click();
  await answer(page, "Đồng chí đang viết bc 1 – Báo cáo chuyển đổi số");
  await type(page, "Đã tổ chức hội thi cấp xã.");
  await answer(page, "Đã ghi vào bc 1");
  await type(page, "Có 120 người tham gia.");
  await answer(page, "Đã ghi vào bc 1", 1);
  const photo = { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
  await page.getByLabel("Gửi ảnh hoặc tệp").setInputFiles(photo);
  await answer(page, "Đã thêm vào bc 1: Ảnh 1.jpg");
  await type(page, "gửi");
  const preview = await (await answer(page, "Sẽ nộp bc 1")).textContent();
  for (const words of ["Đã tổ chức hội thi cấp xã.", "Có 120 người tham gia.", "Ảnh 1.jpg"]) expect(preview).toContain(words);
  await type(page, "đồng ý");
  await answer(page, "Đã nộp bc 1 .*, đúng hạn");

  const report = await app.openAs("coordinator", { path: `/reports/${reportId}` });
  await report
    .getByText(/^Đã nộp lúc/u)
    .first()
    .waitFor();
  await report.getByText(/Đã tổ chức hội thi cấp xã\.\s+Có 120 người tham gia\./u).waitFor();
  await report.getByText("Ảnh 1.jpg").waitFor();
  expect(app.problems).toEqual([]);
}, 60_000);

test("on a morning when something is five working days late a leader reads one digest, whose button opens what is late", async () => {
  await app.backend.setMoment("2026-11-24T18:00:00+07:00");
  const page = await openChat("leader");
  await page.getByText("Thứ Ba, 24/11/2026").waitFor();
  await page.getByRole("button", { name: "07:30 sáng tới" }).click();
  await chatOf(page).getByText("ngày 25/11/2026").waitFor();
  await page.getByText(/Đã chạy \d+ lượt việc hẹn giờ/u).waitFor();
  // At once, while the phone starts anew on the new day.
  await chatOf(page).getByRole("button", { name: "Xem việc quá hạn" }).click();
  await phoneOf(page).getByRole("heading", { name: "Việc quá hạn" }).waitFor();
  const lateBy = (days: number) => phoneOf(page).getByText(`Quá hạn ${days} ngày`).first().waitFor();
  await Promise.all([lateBy(56), lateBy(11), lateBy(1)]);

  const [digest, ...more] = app.backend.zalo.chat("leader").entries;
  expect(more).toEqual([]);
  expect(digest?.text).toBe(
    `UBND xã Bình An, ngày 25/11/2026

Có 3 việc quá hạn ở 2 đơn vị:
• Phòng Văn hóa - Xã hội: 2
• Trung tâm Phục vụ hành chính công: 1
Trễ nhất:
• Việc 6 (Trung tâm Phục vụ hành chính công) quá hạn 56 ngày
• Việc 2 (Phòng Văn hóa - Xã hội) quá hạn 11 ngày
• Việc 7 (Phòng Văn hóa - Xã hội) quá hạn 1 ngày`,
  );
  expect(app.problems).toEqual([]);
}, 60_000);
