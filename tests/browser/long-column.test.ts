import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chipOf, numbersIn } from "./support/card-locators.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
const cards = 160;

beforeAll(async () => {
  app = await startApp();
  await app.backend.database.pool.query(
    `with made as (
       insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_certainty, starts_on, due_on, source_text)
       select p.organization_id, p.id, 100 + i, 'row', 'V.' || i, 'Nhiệm vụ ' || repeat('rất dài ', i % 9), 'written', '2026-10-01', '2026-12-31', ''
       from app.plans p, generate_series(1, $1::int) i returning *
     )
     insert into app.cards (organization_id, plan_id, task_id, quarter, due_on)
     select organization_id, plan_id, id, '2026-10-01', due_on from made order by position`,
    [cards],
  );
});

afterAll(async () => {
  await app.stop();
});

describe("a long column", () => {
  it("brings page after page, draws only what is in sight, and is found again where one left it", async () => {
    const page = await app.openAs("coordinator", { path: "/board" });
    await chipOf(page, "todo").click();
    await expect.poll(() => chipOf(page, "todo").getAttribute("aria-pressed")).toBe("true");
    const scroller = page.locator('[data-column="todo"] > div');
    const last = page.locator(`[data-column="todo"] [data-card="${9 + cards}"]`);
    await expect
      .poll(
        async () => {
          await scroller.evaluate((element) => element.scrollBy(0, 2_000));
          return last.count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await page.locator('[data-column="todo"] [data-card]').count()).toBeLessThan(40);

    await scroller.evaluate((element) => element.scrollTo(0, 3_000));
    await page.waitForTimeout(300);
    const left = await numbersIn(page, "todo");
    await page
      .locator(`[data-column="todo"] [data-card="${left[Math.floor(left.length / 2)] ?? 0}"]`)
      .getByRole("button")
      .first()
      .click();
    await page.getByRole("button", { name: "Quay lại" }).click();
    await expect.poll(() => numbersIn(page, "todo")).toEqual(left);
  });
});
