import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, startApp } from "./support/start-app.ts";
import { findViolations } from "./support/find-violations.ts";

let app: TestApp;
let page: Page;
beforeAll(async () => {
  // The page of the simulator is no part of the build.
  app = await startApp({ fromSources: true });
  page = await app.browser.newPage({ viewport: { width: 1366, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  page.on("pageerror", (error) => app.problems.push(error.message));
  await page.goto(`${app.url}/supabase/local/simulator/index.html#leader`);
  await page.frameLocator("#screen iframe").getByText("Điều hành", { exact: true }).first().waitFor();
});
afterAll(() => app.stop());

async function send(persona: string, text: string, buttons: unknown[]): Promise<unknown> {
  const { zalo } = app.backend;
  const { accessToken } = await zalo.authorize();
  const message = { text, attachment: { type: "template", payload: { buttons } } };
  const body = JSON.stringify({ recipient: { user_id: zalo.chat(persona).oaUserId }, message });
  return (await fetch(`${zalo.url}/v3.0/oa/message/cs`, { method: "POST", headers: { access_token: accessToken }, body })).json();
}

const phone = () => page.frameLocator("#screen iframe");
const chat = () => page.getByRole("log", { name: "Tin nhắn" });

it("shows what the product sends beside the phone; its buttons open pages and say things", async () => {
  const opens = { title: "Xem việc quá hạn", type: "oa.open.url", payload: { url: "https://zalo.me/s/2002/overdue" } };
  const says = { title: "Việc của tôi", type: "oa.query.show", payload: "việc" };
  expect(await send("leader", "Có 3 việc quá hạn", [opens, says])).toMatchObject({ error: 0 });
  await chat().getByText("Có 3 việc quá hạn").waitFor();
  await chat().getByRole("button", { name: "Xem việc quá hạn" }).click();
  await phone().getByRole("heading", { name: "Việc quá hạn" }).waitFor();
  await chat().getByRole("button", { name: "Việc của tôi" }).click();
  await chat().getByText("việc", { exact: true }).waitFor();
  expect(app.backend.zalo.chat("leader").entries.map(({ from, text }) => [from, text])).toEqual([
    ["account", "Có 3 việc quá hạn"],
    ["person", "việc"],
  ]);
});

it("sends what one types and attaches", async () => {
  await page.getByRole("textbox", { name: "Nhập tin nhắn" }).fill("bc 3");
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await chat().getByText("bc 3", { exact: true }).waitFor();
  await page
    .getByLabel("Gửi ảnh hoặc tệp")
    .setInputFiles({ name: "báo cáo.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-") });
  await chat().getByRole("link", { name: "báo cáo.pdf" }).waitFor();
});

it("marks what somebody else has not seen, until that person holds the phone", async () => {
  await send("coordinator", "Có báo cáo mới", []);
  const coordinator = page.getByRole("button", { name: /Trần Thị Minh Châu/ });
  await coordinator.getByLabel("1 tin chưa đọc").waitFor();
  await coordinator.click();
  await chat().getByText("Có báo cáo mới").waitFor();
  await coordinator.getByLabel("1 tin chưa đọc").waitFor({ state: "hidden" });
  expect(await findViolations(page)).toEqual([]);
});

it("goes to the next morning, when the jobs of the night have run", async () => {
  await page.getByRole("button", { name: "07:30 sáng tới" }).click();
  await page.getByText(/Đã chạy \d+ lượt việc hẹn giờ/).waitFor();
  expect(await page.locator("#hour").textContent()).toBe("07:30");
  const { rows } = await app.backend.database.pool.query("select moment is not null as stands from private.clock");
  expect(rows).toEqual([{ stands: true }]);
  expect(app.problems).toEqual([]);
});

it("takes turns with the phone on a narrow window", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Điện thoại" }).click();
  await chat().waitFor({ state: "hidden" });
  await app.backend.zalo.people.say(app.backend.zalo.chat("coordinator"), "việc");
  expect(await send("coordinator", "Thêm một báo cáo", [])).toMatchObject({ error: 0 });
  await page.getByRole("tab", { name: /Trò chuyện 1/ }).click();
  await chat().getByText("Thêm một báo cáo").waitFor();
});
