import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { connectService } from "../support/clients.ts";
import type { ChosenFile } from "./support/give-files.ts";
import { chooseFile, smallPlan, textFile, waitForReview } from "./support/plan-files.ts";
import { photographed } from "./support/photographed.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

/** A picture that says how large it is and holds nothing. */
const damaged = Buffer.from([...Buffer.from("GIF89a"), 0xe8, 3, 0x86, 5, 0, 0, 0]);
const huge = Buffer.alloc(11 * 1024 * 1024, 1);

/** A plan on two sheets of paper, the second first in the gallery. */
async function photographedPlan(page: Page, number: string): Promise<ChosenFile[]> {
  const text = smallPlan(number);
  const cut = text.indexOf("2. Sửa chữa");
  return [
    await photographed(page.context(), text.slice(cut), "IMG_0010.jpg"),
    await photographed(page.context(), text.slice(0, cut), "IMG_0009.jpg"),
  ];
}

test.each<[string, (photos: ChosenFile[]) => ChosenFile[], refused: string, code: keyof typeof refusalSentences]>([
  ["of another kind", (photos) => [...photos, textFile(smallPlan("70"))], "ke-hoach.txt", "file.not_photo"],
  [
    "that cannot be opened",
    (photos) => [...photos, { name: "anh-hong.gif", mimeType: "image/gif", buffer: damaged }],
    "anh-hong.gif",
    "file.not_photo",
  ],
  [
    "without content",
    (photos) => [...photos, { name: "IMG_0011.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(0) }],
    "IMG_0011.jpg",
    "file.empty",
  ],
  [
    "too large together",
    (photos) => [...photos, ...photos.map((photo) => ({ ...photo, buffer: huge }))],
    "IMG_0009.jpg và 3 ảnh khác",
    "file.photos_too_large",
  ],
])("photos with a file %s are refused, and it is named", async (_, choose, refused, code) => {
  const page = await app.openAs("coordinator", { path: "/plans/import" });
  await chooseFile(page, choose(await photographedPlan(page, "70")));
  const alert = page.getByRole("alert");
  await alert.getByText(refusalSentences[code]).waitFor();
  expect(await alert.locator("b").textContent()).toBe(refused);
});

test("photos of several pages are one plan, kept as one PDF", async () => {
  const page = await app.openAs("coordinator", { path: "/plans/import" });
  await chooseFile(page, await photographedPlan(page, "72"));
  await page.getByText("IMG_0009.jpg và 1 ảnh khác").waitFor();
  for (const [at, name] of [
    ["1/2", "IMG_0009.jpg"],
    ["2/2", "IMG_0010.jpg"],
  ]) {
    await page.getByRole("status").getByText(`Đang đọc trang ${at}`).waitFor();
    await page.getByText(`Ảnh ${name}`, { exact: true }).waitFor();
  }
  await waitForReview(page);
  await page.getByText("72/KH-UBND").first().waitFor();
  const titles = await page.getByRole("article").evaluateAll((tasks) => tasks.map((task) => task.getAttribute("aria-label")));
  expect(titles).toEqual(["Khảo sát sự hài lòng của người dân", "Sửa chữa trụ sở tiếp công dân", "Kiểm tra công vụ"]);
  const kept = async () => {
    const { rows } = await app.backend.database.pool.query<{ path: string | null }>(
      "select review #>> '{source,path}' as path from app.plan_drafts where review #>> '{header,number}' = '72/KH-UBND'",
    );
    return rows[0]?.path ?? "";
  };
  await expect.poll(kept, { timeout: 20_000 }).toMatch(/\.pdf$/u);
  const { data } = await connectService(app.backend)
    .storage.from("plan-files")
    .download(await kept());
  const pdf = await PDFDocument.load((await data?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(pdf.getPages().map((sheet) => Math.round(sheet.getHeight()))).toEqual([842, 842]);
});

test("stopped between two pages, nothing is kept of them", async () => {
  const page = await app.openAs("coordinator", { path: "/plans/import" });
  await chooseFile(page, await photographedPlan(page, "73"));
  await page.getByRole("status").getByText("Đang đọc trang 1/2").waitFor();
  await page.getByRole("button", { name: "Dừng" }).click();
  await page.getByText("Chọn tệp kế hoạch").waitFor();
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
  expect(app.problems).toEqual([]);
});

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
