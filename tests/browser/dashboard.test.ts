import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { makeReportDuty } from "./support/make-report-duty.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
const query = (sql: string, values: unknown[] = []) => app.backend.database.pool.query(sql, values);

beforeAll(async () => {
  app = await startApp();
  await makeReportDuty(app, { title: "Báo cáo chuyển đổi số", units: ["Phòng Kinh tế", "Công an xã", "Trạm Y tế xã"] });
  // A unit whose name is as long as they come, which leads what is late; and a quarter that is over.
  await query("update app.units set name = $1, short_name = null where name = 'Phòng Văn hóa - Xã hội'", [
    "Phòng Văn hóa, Khoa học, Thông tin và Chuyển đổi số thuộc Ủy ban nhân dân xã Bình An mở rộng",
  ]);
  const older = await query(
    `update app.cards set quarter = '2026-07-01', due_on = '2026-09-30'
     where id in (select id from app.cards where status = 'todo' order by number limit 2) returning id`,
  );
  await query("update app.cards set status = 'done' where id = $1", [(older.rows[0] as { id: string }).id]);
  await query("update app.cards set completed_on = '2026-09-20', handed_in_on = '2026-09-20' where id = $1", [
    (older.rows[0] as { id: string }).id,
  ]);
}, 120_000);

afterAll(() => app.stop());

const box = (page: Page, name: string) => page.locator(`[data-box=${name}]`);
const number = async (page: Page, name: string) => Number(await box(page, name).locator("b").textContent());
const back = (page: Page, title: string | RegExp) =>
  page.getByRole("banner").filter({ hasText: title }).getByRole("button", { name: "Quay lại" }).click();

/** Nothing is wider than the phone, and whatever is tapped is large enough for a finger or lies in a line of words. */
async function expectToFit(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const small = await page.locator("main button, main summary").evaluateAll((all) =>
    all
      .map((each) => {
        const { width, height } = each.getBoundingClientRect();
        const after = getComputedStyle(each, "::after");
        const reach = after.content === "none" ? 0 : parseFloat(after.height);
        return { words: each.textContent, width, height: Math.max(height, reach) };
      })
      .filter(({ width, height }) => width > 0 && height < 44),
  );
  expect(small).toEqual([]);
}

describe("the leader's view", () => {
  it("shows the four boxes, and each opens as many cards as it says", async () => {
    const page = await app.openAs("leader", { path: "/" });
    await page.getByRole("heading", { level: 1, name: "Điều hành" }).waitFor();
    for (const [name, title] of [
      ["openInTime", "Chưa xong, trong hạn"],
      ["openOverdue", "Quá hạn"],
    ] as const) {
      const count = await number(page, name);
      expect(count).toBeGreaterThan(0);
      await box(page, name).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await expect.poll(() => page.locator("[data-card]").count()).toBe(count);
      await back(page, title);
      await box(page, name).waitFor();
    }
    expect(await box(page, "openOverdue").textContent()).toContain("trễ nhất");
    const earlier = page.getByRole("button", { name: /việc quá hạn từ các quý trước$/u });
    const count = Number(/^\d+/u.exec((await earlier.textContent()) ?? "")?.[0]);
    await earlier.click();
    await page.getByText(`${count} việc · Đến hết Quý III/2026`).waitFor();
    await expect.poll(() => page.locator("[data-card]").count()).toBe(count);
  });

  it.each([
    [{ width: 390, height: 844 }, "light"],
    [{ width: 360, height: 640 }, "dark"],
  ] as const)("is readable at %j in %s, with the numbers of each picture as a table", async (viewport, colorScheme) => {
    const page = await app.openAs("viewer", { path: "/dashboard?span=year", viewport, colorScheme });
    await page.getByRole("img", { name: /^Tỷ lệ đúng hạn theo quý: Quý III\/2026 \d+%, Quý IV\/2026 \d+%$/u }).waitFor();
    await page.getByRole("img", { name: /^Phòng Văn hóa, Khoa học.* quá hạn$/u }).waitFor();
    for (const summary of await page.getByText("Xem số liệu").all()) await summary.click();
    expect(await page.getByRole("region", { name: "Số liệu theo quý" }).getByRole("row").allInnerTexts()).toHaveLength(3);
    expect(await findViolations(page)).toEqual([]);
    await expectToFit(page);
    // A number of the table opens its list too.
    await page
      .getByRole("region", { name: "Số liệu theo quý" })
      .getByRole("button", { name: /^Quý III\/2026, giữ đúng hạn: \d+/u })
      .click();
    await page.getByText(/^\d+ việc · Quý III\/2026$/u).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("goes to another time and keeps it on the way back; ranks all units both ways", async () => {
    const page = await app.openAs("leader", { path: "/dashboard" });
    await page.getByRole("button", { name: "Quý IV/2026" }).click();
    await page.getByRole("radio", { name: "Cả năm 2026" }).click();
    await page.getByRole("button", { name: "Cả năm 2026" }).waitFor();
    await page.getByRole("button", { name: /^Tất cả \d+ đơn vị$/u }).click();
    await page.getByRole("heading", { level: 1, name: "Xếp hạng đơn vị" }).waitFor();
    await page.locator("[data-unit]").first().waitFor();
    await page.getByRole("button", { name: "Tỷ lệ trễ" }).click();
    await page.waitForURL(/by=share/u);
    await page.locator("[data-unit]").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await back(page, "Xếp hạng đơn vị");
    await page.getByRole("button", { name: "Cả năm 2026" }).waitFor();
  });

  it("presses for all that is overdue, in two taps", async () => {
    const page = await app.openAs("leader", { path: "/dashboard" });
    await page.getByRole("button", { name: /^Đôn đốc \d+ việc quá hạn$/u }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Đôn đốc|^Gửi/u })
      .click();
    await page.getByText(/^Đã đôn đốc \d+ việc/u).waitFor();
  });

  it("says how many units have handed in, and opens who", async () => {
    const page = await app.openAs("leader", { path: "/dashboard?span=year" });
    await page
      .getByText(/^\d+\/\d+ đơn vị đã nộp/u)
      .first()
      .waitFor();
    await page.locator("[data-period]").first().click();
    await page.waitForURL(/report-duties\/[\da-f-]+$/u);
  });

  it("tells what is new since the last visit, also after a reload, and opens it", async () => {
    await query("delete from private.dashboard_visits");
    const look = async () => {
      const page = await app.openAs("viewer", { path: "/dashboard" });
      await page.locator("[data-box]").first().waitFor();
      return page;
    };
    await (await look()).getByRole("heading", { name: "Trong 7 ngày qua" }).waitFor();
    const seen = async () => (await query("select 1 from private.dashboard_visits")).rowCount;
    await expect.poll(seen).toBe(1);
    await query("update private.dashboard_visits set seen_at = seen_at - interval '1 hour', seen_by_rows = now(), seen_on = seen_on - 1");
    await query("update app.cards set status = 'review' where number = (select min(number) from app.cards where status = 'doing')");
    await query("update app.cards set status = 'done' where number = (select min(number) from app.cards where status = 'review')");
    for (let visit = 0; visit < 2; visit++) {
      const page = await look();
      await page.getByRole("heading", { name: "Từ lần xem trước" }).waitFor();
      const line = page.locator("[data-kind=finished]");
      expect(await line.locator("b").textContent()).toBe("1");
      await line.click();
      await page.getByRole("heading", { level: 1, name: "Việc đã hoàn thành" }).waitFor();
      await expect.poll(() => page.locator("[data-card]").count()).toBe(1);
    }
  });
});

describe("the same page for others", () => {
  it("shows a unit head the own unit", async () => {
    const page = await app.openAs("economy_head", { path: "/dashboard?span=all" });
    await page.locator("[data-box]").first().waitFor();
    await expect.poll(() => page.locator("[data-unit]").count()).toBeLessThanOrEqual(1);
    expect(await findViolations(page)).toEqual([]);
  });

  it("leads a coordinator to plans, units and settings within two taps", async () => {
    const page = await app.openAs("coordinator", { path: "/work" });
    await page.getByRole("navigation").getByRole("button", { name: "Điều hành" }).click();
    await page.getByRole("button", { name: "Kế hoạch, đơn vị và cài đặt" }).click();
    await page.getByRole("button", { name: "Nhập kế hoạch" }).waitFor();
    await page.getByRole("button", { name: "Đơn vị và thành viên" }).waitFor();
  });

  it("tells who does not need it whose it is", async () => {
    const page = await app.openAs("culture_staff", { path: "/dashboard" });
    await page.getByText(/^Trang Điều hành dành cho/u).waitFor();
  });

  it("teaches what will stand there before there is any card", async () => {
    await query("update app.cards set archived_at = now()");
    const page = await app.openAs("coordinator", { path: "/dashboard" });
    await page.getByRole("heading", { name: "Chưa có việc nào" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Nhập kế hoạch" }).click();
    await page.getByRole("heading", { level: 1, name: "Nhập kế hoạch" }).waitFor();
  });
});

it("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
