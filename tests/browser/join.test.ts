import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
let link: string;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

test("a coordinator makes a link for a unit and a role", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Trạm Y tế xã" });
  await page.getByRole("radio", { name: /Thủ trưởng đơn vị/u }).click();
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  link = (await page.getByTestId("invitation-link").textContent()) ?? "";
  expect(link).toMatch(/\/join\/[0-9a-f]{64}$/u);
  expect(await findViolations(page)).toEqual([]);
});

test("a stranger follows it and belongs to the unit", async () => {
  const page = await app.openAs("stranger", { path: new URL(link).pathname });
  await page.getByText("Đã tham gia").waitFor();
  await page.getByText("Trạm Y tế xã").waitFor();
  await page.getByText(/Thủ trưởng đơn vị/u).waitFor();
  await page.getByRole("button", { name: "Vào làm việc" }).click();
  await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
});

test("an invitation that nobody has taken up is listed and can be taken back", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Công an xã" });
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  const sent = (await page.getByTestId("invitation-link").textContent()) ?? "";
  await page.getByRole("button", { name: "Đóng" }).click();
  await page.getByText("1 lời mời").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Thu hồi lời mời vào Công an xã" }).click();
  await page.getByRole("button", { name: "Thu hồi", exact: true }).click();
  await page.getByText("Lời mời chưa ai nhận").waitFor({ state: "detached" });

  const guest = await app.openAs("viewer", { path: new URL(sent).pathname });
  await guest.getByText(refusalSentences["invitation.withdrawn"]).waitFor();
});

test("nobody else can follow it after that", async () => {
  const page = await app.openAs("viewer", { path: new URL(link).pathname });
  await page.getByText(refusalSentences["invitation.invalid"]).waitFor();
  await page.getByRole("button", { name: "Về trang chính" }).click();
  await page.getByRole("navigation", { name: "Trang chính" }).waitFor();
});

test("a link that is too old says so", async () => {
  const page = await app.openAs("coordinator", { path: "/members" });
  await page.getByRole("button", { name: "Mời thành viên" }).click();
  await page.getByLabel("Đơn vị").selectOption({ label: "Công an xã" });
  await page.getByRole("button", { name: "Tạo đường dẫn mời" }).click();
  const old = (await page.getByTestId("invitation-link").textContent()) ?? "";
  await app.backend.database.pool.query("update app.invitations set expires_at = now() where accepted_at is null");
  const late = await app.openAs("stranger", { path: new URL(old).pathname });
  await late.getByText(refusalSentences["invitation.expired"]).waitFor();
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
