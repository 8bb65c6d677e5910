import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { chooseFile, type ChosenFile, smallPlan, waitForReview } from "./support/plan-files.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

/** A page of paper with a plan on it, as a scanner would picture it. */
async function photographed(page: Page, text: string): Promise<ChosenFile> {
  const paper = await page.context().newPage();
  await paper.setViewportSize({ width: 1000, height: 1414 });
  await paper.setContent(`<pre style="font: 23px/1.5 'DejaVu Serif', serif; margin: 60px; white-space: pre-wrap"></pre>`);
  await paper.locator("pre").evaluate((pre, written) => (pre.textContent = written), text);
  const buffer = await paper.screenshot({ type: "jpeg", quality: 85 });
  await paper.close();
  return { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer };
}

test("a photo of a page is read on the phone, with nothing from anybody else's server", async () => {
  const page = await app.openAs("coordinator", { path: "/plans/import" });
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).hostname));
  await chooseFile(page, await photographed(page, smallPlan("71")));
  await page.getByText("IMG_0001.jpg").waitFor();
  await page.getByRole("status").getByText("Đang đọc trang 1/1").waitFor();
  await waitForReview(page);
  await page.getByText("71/KH-UBND").first().waitFor();
  for (const title of ["Khảo sát sự hài lòng của người dân", "Sửa chữa trụ sở tiếp công dân", "Kiểm tra công vụ"])
    await page.getByRole("article", { name: title }).waitFor();
  expect([...new Set(asked)].filter((host) => host !== "localhost" && host !== "127.0.0.1")).toEqual([]);
  expect(app.problems).toEqual([]);
});
