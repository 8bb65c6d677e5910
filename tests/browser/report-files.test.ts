import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import { dutyInput } from "../database/support/reports.ts";
import type { World } from "../database/support/world.ts";
import { findViolations } from "./support/find-violations.ts";
import { giveFiles } from "./support/give-files.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ fromSources: true });
}, 120_000);
afterAll(() => app.stop());

async function one(sql: string, values: unknown[] = []): Promise<string> {
  const { rows } = await app.backend.database.pool.query<Record<string, string>>(sql, values);
  return Object.values(rows[0] ?? {})[0] ?? "";
}

/** A request of the unit of the seed's `culture_staff`. */
async function newRequest(): Promise<string> {
  const unit = await one(
    `select m.unit_id from app.memberships m join private.zalo_identities z using (person_id) where z.app_user_id = '3300000000000000005'`,
  );
  const coordinator = await one("select person_id from app.memberships where role = 'coordinator' limit 1");
  const duty_id = randomUUID();
  await app.backend.database.rpc({ sub: coordinator }, "save_report_duty", {
    organization_id: app.organizationId,
    duty_id,
    duty: dutyInput({ units: {} } as World, { unitIds: [unit], leadDays: 60 }),
    request_id: randomUUID(),
  });
  return one("select id from app.report_requests where duty_id = $1 and unit_id = $2 order by due_on limit 1", [duty_id, unit]);
}

async function openFiles(reportId: string, options: Parameters<TestApp["openAs"]>[1] = {}): Promise<Page> {
  const page = await app.openAs("culture_staff", { path: "/board", ...options });
  await page.getByRole("navigation").first().waitFor();
  await showFiles(page, reportId);
  return page;
}

async function showFiles(page: Page, reportId: string): Promise<void> {
  // As text: Vitest would put its own way of importing into a function.
  await page.evaluate(`import("/tests/browser/support/report-files-story.tsx").then((story) => story.showStory("${reportId}"))`);
  await page.getByRole("heading", { name: "Tệp kèm báo cáo" }).waitFor();
}

const pdf = (name: string, size = 4000) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.concat([Buffer.from("%PDF-1.7\n")], size),
});
const choose = (page: Page, ...files: ReturnType<typeof pdf>[]) => giveFiles(page.getByLabel(/Thêm tệp/u), files);
const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

describe("files of a report", () => {
  test("several at once arrive and are checked; one that lies about itself says what to do", async () => {
    const page = await openFiles(await newRequest());
    const photo = { name: "IMG_0001.JPG", mimeType: "image/jpeg", buffer: Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1") };
    const program = { name: "phụ lục.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\0\x03") };
    await choose(
      page,
      pdf("Báo cáo kết quả thực hiện Kế hoạch tuyên truyền quý IV năm 2026 (bản chính thức).pdf", 1_258_291),
      photo,
      program,
    );
    await row(page, "Báo cáo kết quả").getByText("1,2 MB · đã tải lên").waitFor();
    await row(page, "IMG_0001.jpg").getByText("đã tải lên").waitFor();
    await row(page, "phụ lục.pdf").getByText(refusalSentences["report.file_mismatch"]).waitFor();
    expect(await findViolations(page)).toEqual([]);

    for (const button of await page.getByRole("button", { name: /^Bỏ tệp/u }).all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "Bỏ tệp phụ lục.pdf" }).click();
    await page.getByRole("button", { name: "Bỏ tệp IMG_0001.jpg" }).click();
    await row(page, "IMG_0001.jpg").waitFor({ state: "detached" });
    expect(await page.getByRole("listitem").count()).toBe(1);
    await page.getByText("Nộp được", { exact: true }).waitFor();
  });

  test("one whose connection breaks waits, and goes on when the network is back", async () => {
    const page = await openFiles(await newRequest());
    const patches: number[] = [];
    await page.route("**/upload/resumable/*", async (route) => {
      const request = route.request();
      if (request.method() !== "PATCH") return route.continue();
      patches.push(Number(request.headers()["upload-offset"]));
      if (patches.length !== 2) return route.continue();
      await page.context().setOffline(true);
      return route.abort("internetdisconnected");
    });
    await choose(page, pdf("dài.pdf", 9 * 1024 * 1024), pdf("ngắn.pdf"));
    await row(page, "dài.pdf")
      .getByText(/^\d+% của 9 MB · mất mạng, sẽ tự tải tiếp$/u)
      .waitFor();
    await row(page, "ngắn.pdf").getByText("chờ đến lượt").waitFor();
    await page.getByText("Chưa nộp được").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await row(page, "dài.pdf").getByText("9 MB · đã tải lên").waitFor();
    await row(page, "ngắn.pdf").getByText("đã tải lên").waitFor();
    const part = 6 * 1024 * 1024;
    expect(patches.slice(0, 3)).toEqual([0, part, part]);
  });

  test("one that was on its way when the app was closed goes on once it is chosen again", async () => {
    const report = await newRequest();
    const page = await openFiles(report);
    const offsets: number[] = [];
    let closing = true;
    await page.route("**/upload/resumable/*", async (route) => {
      const request = route.request();
      if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
      // Until the app is opened anew, the second part never gets through.
      return closing && offsets.length > 1 ? route.abort("connectionreset") : route.continue();
    });
    const file = { ...pdf("dài.pdf", 9 * 1024 * 1024) };
    await page.evaluate(() => {
      // The chooser of a phone gives the time of the last change; Playwright's is that of the choosing.
      Object.defineProperty(File.prototype, "lastModified", { get: () => 7 });
    });
    await choose(page, file);
    await row(page, "dài.pdf")
      .getByText(/mất mạng/u)
      .waitFor();
    await page.reload();
    await page.getByRole("navigation").first().waitFor();
    await page.evaluate(() => void Object.defineProperty(File.prototype, "lastModified", { get: () => 7 }));
    await showFiles(page, report);
    await row(page, "dài.pdf")
      .getByText(/chọn lại đúng tệp này để tải tiếp/u)
      .waitFor();
    closing = false;
    offsets.length = 0;
    await choose(page, file);
    await row(page, "dài.pdf").getByText("9 MB · đã tải lên").waitFor();
    expect(offsets).toEqual([6 * 1024 * 1024]);
    expect(await page.getByRole("listitem").count()).toBe(1);
  });
});
