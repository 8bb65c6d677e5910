import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const numbersOf = (page: Page) =>
  page.locator("[data-card]").evaluateAll((cards) => cards.map((card) => Number(card.getAttribute("data-card"))));

/** Buttons and fields that a thumb misses, and whether the page is wider than the phone. */
async function hardToTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll("button, input")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // What covers its whole tile is as large as the tile.
      const covers = getComputedStyle(element, "::after").position === "absolute";
      return !covers && width > 0 && (width < 44 || height < 44);
    });
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
    return [...wide, ...small.map((element) => element.outerHTML.slice(0, 120))];
  });
}

describe("search", () => {
  it("finds as one types without diacritics, marks what it found, and remembers on the phone", async () => {
    const page = await app.openAs("coordinator", { path: "/board" });
    await page.getByRole("button", { name: "Tìm việc" }).click();
    const field = page.getByRole("searchbox");
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole("heading", { name: "Gõ không dấu cũng được" }).waitFor();
    await page.keyboard.type("so hoa ket qua");
    await expect.poll(() => page.locator("[data-card] mark").allTextContents()).toEqual(["Số", "hóa", "kết", "quả"]);
    expect(await findViolations(page)).toEqual([]);
    expect(await hardToTouch(page)).toEqual([]);

    await page.getByRole("button", { name: /^Số hóa kết quả/ }).click();
    await page
      .getByRole("heading", { name: /^Số hóa kết quả/ })
      .first()
      .waitFor();
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe("so hoa ket qua");
    await field.fill("");
    await page.getByRole("button", { name: "so hoa ket qua" }).waitFor();
    await field.fill("khong co gi nhu the");
    await page.getByRole("heading", { name: "Không tìm thấy việc nào" }).waitFor();
    await field.fill("");
    await page.getByRole("button", { name: "so hoa ket qua" }).click();
    await page.locator("[data-card]").first().waitFor();
  });

  it("says where else than in the title: a unit, a comment, the number", async () => {
    const page = await app.openAs("culture_staff", { path: "/search", colorScheme: "dark", viewport: { width: 360, height: 640 } });
    const field = page.getByRole("searchbox");
    await app.backend.database.pool.query(
      `insert into app.comments (organization_id, card_id, body)
       select organization_id, id, 'Đã nghiệm thu đường truyền, đề nghị thanh toán' from app.cards where number = 4`,
    );
    await field.fill("nghiem thu");
    await page.getByText("Đã nghiệm thu đường truyền, đề nghị thanh toán").waitFor();
    await field.fill("tap huan doan thanh nien");
    await expect.poll(() => page.locator("[data-card] mark").allTextContents()).toEqual(["Tập", "huấn", "Đoàn", "Thanh", "niên"]);
    expect(await findViolations(page)).toEqual([]);
    await field.fill("#4");
    await expect.poll(() => numbersOf(page)).toEqual([4]);
    // Another unit's card stays unknown.
    await field.fill("so hoa ket qua giai quyet");
    await page.getByRole("heading", { name: "Không tìm thấy việc nào" }).waitFor();
  });
});

describe("the calendar", () => {
  it("counts by day under the filter of its address, opens a day, and goes to other months", async () => {
    const page = await app.openAs("coordinator", { path: "/board" });
    await page.getByRole("navigation", { name: "Cách xem" }).getByRole("button", { name: "Lịch" }).click();
    await page.getByRole("heading", { name: "Tháng 11/2026" }).waitFor();
    await page.getByRole("button", { name: "Thứ bảy, 14/11/2026, 1 việc chưa xong" }).click();
    await expect.poll(() => numbersOf(page)).toEqual([2]);
    expect(await findViolations(page)).toEqual([]);
    expect(await hardToTouch(page)).toEqual([]);

    await page.getByRole("button", { name: "Tháng trước" }).click();
    await page.getByRole("button", { name: "Thứ bảy, 31/10/2026, 1 việc đã xong" }).click();
    await expect.poll(() => numbersOf(page)).toEqual([8]);
    await page.getByRole("button", { name: "Hôm nay" }).click();
    await page.getByRole("heading", { name: "Đến hạn hôm nay" }).waitFor();

    await page.getByRole("button", { name: "Lọc" }).click();
    await page.getByRole("radio", { name: "Phòng Kinh tế" }).click();
    await page.getByRole("button", { name: "Xem việc" }).click();
    await page.getByRole("button", { name: "Thứ bảy, 14/11/2026, 1 việc chưa xong" }).waitFor();
    expect(app.pathOf(page)).toMatch(/^\/calendar\?unit=/);
    // The same filter, seen as a list.
    await page.getByRole("navigation", { name: "Cách xem" }).getByRole("button", { name: "Danh sách" }).click();
    await page.getByRole("heading", { name: "Quá hạn 1 việc" }).waitFor();
    expect(app.pathOf(page)).toMatch(/^\/deadlines\?unit=/);
  });

  it("swipes to another month, and says what is off there", async () => {
    const page = await app.openAs("viewer", { path: "/calendar", colorScheme: "dark", viewport: { width: 360, height: 640 } });
    await page.getByRole("heading", { name: "Tháng 11/2026" }).waitFor();
    const table = page.getByRole("table");
    const swipeLeft = () =>
      table.evaluate((element) => {
        const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
        element.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(300)], changedTouches: [touch(300)] }));
        element.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [touch(100)] }));
      });
    await swipeLeft();
    await page.getByRole("heading", { name: "Tháng 12/2026" }).waitFor();
    await swipeLeft();
    await page.getByRole("button", { name: /^Thứ sáu, 01\/01\/2027, không có hạn, .+/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await hardToTouch(page)).toEqual([]);
  });
});

describe("the list by last day", () => {
  it("has every open card under headings with counts, and lets go of what is done", async () => {
    const page = await app.openAs("coordinator", { path: "/deadlines", viewport: { width: 360, height: 640 } });
    const headings = page.locator('[data-list="deadlines"] h2');
    await expect.poll(() => headings.allTextContents()).toEqual(expect.arrayContaining(["Quá hạn2 việc"]));
    expect((await numbersOf(page)).slice(0, 2)).toEqual([6, 2]);
    expect(await findViolations(page)).toEqual([]);
    expect(await hardToTouch(page)).toEqual([]);
    await page.getByRole("button", { name: "Việc khác với thẻ #2" }).click();
    await page.getByRole("button", { name: /^Duyệt hoàn thành/ }).click();
    await expect.poll(async () => (await numbersOf(page)).includes(2)).toBe(false);
    await expect.poll(() => headings.first().textContent()).toBe("Quá hạn1 việc");
    // It scrolls through all of them, and opens the card one taps.
    await page.locator('[data-list="deadlines"]').evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
    await page.getByRole("heading", { name: /^Quý này/ }).waitFor();
    await page.getByRole("navigation", { name: "Cách xem" }).getByRole("button", { name: "Bảng" }).click();
    await expect.poll(() => app.pathOf(page)).toBe("/board");
  });
});

it("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
