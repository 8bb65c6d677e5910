import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleToday } from "./support/fill-organization.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
let plan: string;
beforeAll(async () => {
  app = await startApp();
  const { pool } = app.backend.database;
  const { rows } = await pool.query<{ id: string }>("select id from app.plans");
  plan = rows[0]?.id ?? "";
  await pool.query(
    `insert into app.plan_targets (organization_id, plan_id, position, text, value)
     select organization_id, id, 1, 'Trên 90% hồ sơ được nộp trực tuyến', '90%' from app.plans`,
  );
}, 120_000);
afterAll(() => app.stop());

test("a coordinator opens a plan from the list, writes what was reached, and goes on to a unit", async () => {
  const page = await app.openAs("coordinator", { path: "/plans" });
  await page.getByRole("button", { name: /Kế hoạch truyền thông về chuyển đổi số/u }).click();
  await page.getByText("12/KH-UBND").first().waitFor();
  await page.getByRole("heading", { name: "Nhiệm vụ" }).waitFor();
  await page
    .getByText(/^Quý IV\/2026: /u)
    .first()
    .waitFor();
  expect(app.pathOf(page)).toBe(`/plans/${plan}`);
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Ghi kết quả: Trên 90% hồ sơ được nộp trực tuyến" }).click();
  const sheet = page.getByRole("dialog", { name: "Ghi kết quả chỉ tiêu" });
  await sheet.getByRole("button", { name: "Ghi kết quả" }).click();
  await sheet.getByText("Kết quả phải là số không âm").waitFor();
  await sheet.getByLabel("Kết quả đạt được").fill("72,5");
  await sheet.getByLabel("Ghi chú").fill("Theo báo cáo tháng 10");
  expect(await findViolations(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByText("72,5%").waitFor();
  await page.getByText("Chưa đạt", { exact: true }).waitFor();

  await page
    .getByRole("link", { name: /^Trung tâm Phục vụ hành chính công/u })
    .first()
    .click();
  await page.getByRole("heading", { name: "Thành viên" }).waitFor();
  expect(app.pathOf(page)).toMatch(/^\/units\//u);
  // The page that is left slides away first.
  await expect.poll(() => page.getByRole("button", { name: "Quay lại" }).count()).toBe(1);
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.getByText("72,5%").waitFor();
  expect(app.problems).toEqual([]);
});

test.each([
  { colorScheme: "dark", viewport: { width: 360, height: 640 } },
  { colorScheme: "light", viewport: { width: 390, height: 844 } },
] as const)("a member opens the own unit's page alone, on $viewport.width px in $colorScheme", async (look) => {
  const page = await app.openAs("culture_staff", { path: "/units", ...look });
  await page.getByText("26 đơn vị").waitFor();
  expect(await page.getByRole("button", { name: /^Công an xã/u }).count()).toBe(0);
  await page.getByRole("button", { name: /^Phòng Văn hóa - Xã hội/u }).click();
  await page.getByRole("heading", { name: "Thành viên" }).waitFor();
  await page.getByText("Chuyên viên").first().waitFor();
  await page.getByRole("heading", { name: "Diễn biến theo quý" }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  // Nothing is wider than the phone.
  expect(await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  expect(app.problems).toEqual([]);
});

test("a head opens from the page of a plan as many cards as its box says, of those that the head sees", async () => {
  const page = await app.openAs("office_head", { path: `/plans/${plan}` });
  const box = page.getByRole("button", { name: /^\d+ trong hạn$/u }).first();
  const count = Number(/^\d+/u.exec(await box.innerText())?.[0]);
  await box.click();
  await page.getByText(new RegExp(`^${count} việc · .*12/KH-UBND`, "u")).waitFor();
  await expect.poll(() => page.locator("[data-card]").count()).toBe(count);
  expect(app.problems).toEqual([]);
});

test("a leader presses one unit from its page, where each figure opens as many cards as it says", async () => {
  const { rows } = await app.backend.database.pool.query<{ id: string; cards: number }>(
    `select u as id, count(*)::int as cards from app.cards c cross join lateral unnest(c.lead_unit_ids) u
     where c.archived_at is null and c.status in ('todo', 'doing') and c.due_on < $1
       and not exists (select from app.units b where b.parent_id = u)
     group by u order by 2 desc, 1 limit 1`,
    [sampleToday],
  );
  const [{ id, cards } = { id: "", cards: 0 }] = rows;
  const page = await app.openAs("leader", { path: `/units/${id}` });
  const box = page.getByRole("button", { name: /^\d+ quá hạn$/u }).last();
  const count = /^\d+/u.exec(await box.innerText())?.[0] ?? "";
  await box.click();
  await page.getByText(new RegExp(`^${count} việc · `, "u")).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: `Đôn đốc ${cards} việc`, exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Đôn đốc ${cards} việc`, exact: true })
    .click();
  await page.getByText("Đã đôn đốc hôm nay", { exact: true }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(app.problems).toEqual([]);
});
