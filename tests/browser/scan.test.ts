import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseFile, smallPlan, waitForReview } from "./support/plan-files.ts";
import { photographed } from "./support/photographed.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

test("a photo of a page is read on the phone, with nothing from anybody else's server", async () => {
  const page = await app.openAs("coordinator", { path: "/plans/import" });
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).hostname));
  await chooseFile(page, await photographed(page.context(), smallPlan("71")));
  await page.getByText("IMG_0001.jpg").waitFor();
  await page.getByRole("status").getByText("Đang đọc trang 1/1").waitFor();
  await waitForReview(page);
  await page.getByText("71/KH-UBND").first().waitFor();
  for (const title of ["Khảo sát sự hài lòng của người dân", "Sửa chữa trụ sở tiếp công dân", "Kiểm tra công vụ"])
    await page.getByRole("article", { name: title }).waitFor();
  expect([...new Set(asked)].filter((host) => host !== "localhost" && host !== "127.0.0.1")).toEqual([]);
  expect(app.problems).toEqual([]);
});
