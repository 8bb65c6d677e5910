import { afterAll, beforeAll, expect, it } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});

it("a coordinator connects the Official Account once their organization owns it, and never sees the tokens again", async () => {
  const page = await app.openAs("coordinator", { path: "/official-account" });
  await page.getByText(refusalSentences["official_account.not_owned"]).waitFor();
  expect(await findViolations(page)).toEqual([]);

  const { pool } = app.backend.database;
  await pool.query("select private.own_official_account($1, '4409')", [app.organizationId]);
  await page.goto(`${app.url}/units`);
  await page.getByRole("button", { name: "Official Account: chưa kết nối" }).click();
  await page.getByRole("button", { name: "Kết nối", exact: true }).click();
  await page.getByText("Hãy dán mã vào đây.").first().waitFor();
  expect(await findViolations(page)).toEqual([]);

  // Zalo's part is played here: what the function keeps is tested with the database.
  const answers = [{ status: 400, json: { code: "official_account.token_refused" } }, { json: { name: "Xã Bình An" } }];
  await page.route("**/functions/v1/official-account", async (route) => {
    if (route.request().method() === "OPTIONS") return route.continue();
    const answer = answers.shift() ?? {};
    if (answers.length === 0) {
      await pool.query("update private.official_account set access_token = 'a', refresh_token = 'b', name = 'Xã Bình An', oa_type = 4");
    }
    await route.fulfill({ ...answer, headers: { "access-control-allow-origin": app.origin } });
  });
  await page.getByLabel("Mã truy cập (Access Token)").fill("secret-access");
  await page.getByLabel("Mã làm mới (Refresh Token)").fill("secret-refresh");
  await page.getByRole("button", { name: "Kết nối", exact: true }).click();
  await page.getByText(refusalSentences["official_account.token_refused"]).waitFor();
  await page.getByRole("button", { name: "Kết nối", exact: true }).click();
  await page.getByText("Đang kiểm tra").waitFor();
  await page.getByText("Cơ quan nhà nước").waitFor();

  await pool.query("update private.official_account set expires_at = private.moment() + interval '1 day'");
  await page.getByText("Đã kết nối").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Nhập cặp mã khác" }).click();
  expect(await page.getByLabel("Mã truy cập (Access Token)").inputValue()).toBe("");
  expect(await page.content()).not.toContain("secret-");
  expect(app.problems).toEqual([]);
});
