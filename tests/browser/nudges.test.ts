import { convertIcsCalendar } from "ts-ics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  // Card 6 is the one-stop office's and overdue already; 4 and 7 are led by the Phòng Văn hóa - Xã hội.
  await app.backend.database.pool.query("update app.cards set due_on = '2026-11-10' where number in (4, 7)");
  await app.backend.database.pool.query("delete from private.outbox");
});

afterAll(async () => {
  await app.stop();
});

describe("a leader", () => {
  it("presses for the whole list in three taps, and sees what moved after it", async () => {
    const page = await app.openAs("leader", { path: "/overdue" });
    await page.getByRole("button", { name: "Đôn đốc 3 việc quá hạn" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("3 việc của 2 đơn vị chủ trì, gửi đến 3 người, mỗi người một tin.").waitFor();
    await sheet.getByText("Không gửi: 1 việc đang chờ duyệt.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Đề nghị khẩn trương hoàn thành trong tuần này." }).click();
    await sheet.getByRole("button", { name: "Đôn đốc 3 việc" }).click();
    await page.getByText("Đã đôn đốc 3 việc, 3 người nhận tin").waitFor();
    const { rows } = await app.backend.database.pool.query("select kind, count(*)::int from private.outbox group by 1");
    expect(rows).toEqual([{ kind: "nudge", count: 3 }]);

    await app.backend.database.pool.query("update app.cards set status = 'review' where number = 7");
    await page.getByRole("button", { name: "Xem" }).click();
    await page.getByRole("heading", { name: "Lần đôn đốc" }).waitFor();
    await page.getByRole("button", { name: "1 chờ duyệt" }).click();
    // The router keeps the page that one has left.
    const shown = page.locator("[data-card]:visible");
    await expect.poll(() => shown.evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.card))).toEqual(["7"]);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("banner").filter({ hasText: "Lần đôn đốc" }).getByRole("button", { name: "Quay lại" }).click();
    await page.getByRole("button", { name: "Các lần đôn đốc" }).click();
    await page.getByRole("button", { name: "3 việc: 1 chờ duyệt, 2 chưa đổi" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(app.problems).toEqual([]);
  });

  it("is told what was pressed for already, on a small dark phone, choosing by hand", async () => {
    const page = await app.openAs("leader", { path: "/overdue", viewport: { width: 360, height: 640 }, colorScheme: "dark" });
    await page.getByRole("button", { name: "Chọn việc để đôn đốc" }).click();
    await page.getByRole("checkbox", { name: "Chọn thẻ #6" }).check();
    expect(await page.getByRole("checkbox", { name: "Chọn thẻ #2" }).isDisabled()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Đôn đốc 1 việc" }).click();
    await page.getByText("Không còn việc nào để đôn đốc: 1 việc đồng chí đã đôn đốc hôm nay.").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("a unit", () => {
  it("hears of it in one message with the leader's words, which leads to what is late", async () => {
    const page = await app.openAs("culture_staff", { path: "/notifications" });
    await page.getByText(/Đề nghị khẩn trương hoàn thành trong tuần này\. Việc 4 quá hạn 10 ngày/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /Đôn đốc 2 việc/ }).click();
    await page.getByRole("heading", { name: "Việc quá hạn" }).waitFor();
    await page.locator("[data-card='4']").waitFor();
    expect(await page.getByRole("button", { name: /^Đôn đốc/ }).count()).toBe(0);
    await page.locator("[data-card='4']").getByRole("heading").getByRole("button").click();
    await page.getByText("Đôn đốc đơn vị").waitFor();
  });

  it("puts its deadlines into the calendar of a phone, by a link that is shown once and can be turned off", async () => {
    const page = await app.openAs("culture_staff", { path: "/notifications/choices" });
    await page.getByRole("button", { name: "Tạo đường dẫn lịch" }).click();
    const address = await page.getByTestId("calendar-link").innerText();
    expect(await findViolations(page)).toEqual([]);
    const { events = [] } = convertIcsCalendar(undefined, await (await fetch(address)).text());
    expect(events.map(({ summary }) => summary)).toContainEqual(expect.stringMatching(/^Việc 4: Rà soát hạ tầng mạng/u));
    await page.reload();
    await page.getByText("ứng dụng Lịch đọc lần cuối ngày 20/11/2026").waitFor();
    expect(await page.getByTestId("calendar-link").count()).toBe(0);
    await page.getByRole("button", { name: "Tắt lịch" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tắt lịch" }).click();
    await page.getByRole("button", { name: "Tạo đường dẫn lịch" }).waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(app.problems).toEqual([]);
  });
});

describe("a coordinator", () => {
  it("presses for one card from its page", async () => {
    const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.cards where number = 6");
    const page = await app.openAs("coordinator", { path: `/cards/${rows[0]?.id ?? ""}` });
    await page.getByRole("button", { name: "Việc khác với thẻ" }).click();
    await page.getByRole("button", { name: /^Đôn đốc…/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Đôn đốc 1 việc" }).click();
    await page.getByText("Đã đôn đốc 1 việc, 1 người nhận tin").waitFor();
    await expect.poll(() => page.getByText("Đôn đốc đơn vị").count()).toBe(2);
  });
});
