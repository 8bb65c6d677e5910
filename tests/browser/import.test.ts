import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { refusalSentences } from "../../src/core/refusal.ts";
import { chooseFile, oldWordFile, pdfFile, samplePlan, smallPlan, textFile, waitForReview, wordFile } from "./support/plan-files.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

async function count(sql: string): Promise<number> {
  const { rows } = await app.backend.database.pool.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
}

function taskOf(page: Page, title: string) {
  return page.getByRole("article", { name: title });
}

/** Opens a task beside its source and leaves it out. */
async function leaveOut(page: Page, title: string): Promise<void> {
  await taskOf(page, title).getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).click();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Xác nhận nhập" }).click();
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await page.getByText("Đã nhập kế hoạch").waitFor();
}

describe("importing a plan", () => {
  test("from a file over the review to the board", async () => {
    const page = await app.openAs("coordinator", { path: "/plans" });
    await page.getByRole("button", { name: "Nhập kế hoạch" }).click();
    await chooseFile(page, textFile(smallPlan("31")));
    await waitForReview(page);
    expect(await findViolations(page)).toEqual([]);

    const unknown = taskOf(page, "Sửa chữa trụ sở tiếp công dân");
    await unknown.getByText("Chủ trì · chưa khớp danh mục").waitFor();
    await page.getByRole("button", { name: "Xem mục tiếp" }).click();
    await page.getByRole("button", { name: "Chọn khác cho Ban Quản lý dự án đầu tư" }).click();
    await page.getByRole("searchbox", { name: "Tìm đơn vị, nhóm" }).fill("quan su");
    await page.getByRole("button", { name: "Ban Chỉ huy Quân sự xã" }).click();
    await page.getByText("Mọi tên đã khớp.").waitFor();
    await page.getByRole("button", { name: "Xong" }).click();
    await unknown.getByText("Chắc chắn").waitFor();

    await confirm(page);
    await page.getByRole("button", { name: "Mở bảng" }).click();
    await page.getByRole("heading", { name: /Quý IV\/2026/u }).waitFor();
    await page.getByText("31/KH-UBND · mọi đơn vị").waitFor();
    await page.getByText("Khảo sát sự hài lòng của người dân").waitFor();
    expect(
      await count("select count(*) from app.tasks t join app.plans p on p.id = t.plan_id where p.document_number = '31/KH-UBND'"),
    ).toBe(3);
    expect(
      await count("select count(*) from app.cards c join app.plans p on p.id = c.plan_id where p.document_number = '31/KH-UBND'"),
    ).toBe(6);
  });

  test("a PDF that a browser printed", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, await pdfFile(app.browser, "29"));
    await waitForReview(page);
    await taskOf(page, "Tổ chức đối thoại với thanh niên").waitFor();
    await taskOf(page, "Rà soát hộ nghèo").waitFor();
    await page.getByText("Đã lưu").waitFor();
    expect(await count("select count(*) from app.plan_drafts where review #>> '{header,number}' = '29/KH-UBND'")).toBe(1);
  });

  test("a Word file with a table; its bytes are kept beside the draft", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, await wordFile("30"));
    await waitForReview(page);
    await taskOf(page, "Tổ chức đối thoại với thanh niên").waitFor();
    await taskOf(page, "Rà soát hộ nghèo").waitFor();
    await page.getByText("Đã lưu").waitFor();
    const path = "select review #>> '{source,path}' as path from app.plan_drafts where review #>> '{header,number}' = '30/KH-UBND'";
    await expect
      .poll(async () => (await app.backend.database.pool.query<{ path: string | null }>(path)).rows[0]?.path, { timeout: 10_000 })
      .toMatch(new RegExp(`^${app.organizationId}/[0-9a-f-]{36}\\.docx$`, "u"));
  });

  test("a Word file of the old kind", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, oldWordFile("29"));
    await waitForReview(page);
    await taskOf(page, "Khảo sát sự hài lòng của người dân").waitFor();
    await taskOf(page, "Kiểm tra công vụ").waitFor();
  });

  test("the same file again offers to update and never doubles", async () => {
    const cards = await count("select count(*) from app.cards");
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, textFile(smallPlan("31")));
    await page.getByText("Kế hoạch này đã được nhập").waitFor();
    await page.getByRole("button", { name: "Cập nhật kế hoạch đã có" }).click();
    await waitForReview(page);
    await page.getByText(/đã được nhập\. Xác nhận sẽ cập nhật/u).waitFor();
    await page.getByRole("button", { name: "Xác nhận nhập" }).click();
    await page.getByRole("button", { name: "Cập nhật", exact: true }).click();
    await page.getByText("nhiệm vụ cập nhật").waitFor();
    expect(await count("select count(*) from app.cards")).toBe(cards);
    expect(await count("select count(*) from app.plans where document_number = '31/KH-UBND'")).toBe(1);
  });

  test("pasted text is read as well, and a value can be corrected", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await page.getByLabel("Hoặc dán nội dung kế hoạch").fill(smallPlan("32"));
    await page.getByRole("button", { name: "Đọc nội dung đã dán" }).click();
    await waitForReview(page);
    const task = taskOf(page, "Kiểm tra công vụ");
    await task.getByRole("button").click();
    await page.getByRole("dialog").getByRole("button", { name: "Sửa" }).click();
    await page.getByRole("textbox", { name: "Nhiệm vụ" }).fill("Kiểm tra công vụ đột xuất");
    await page.getByLabel("Thời hạn").fill("2026-12-20");
    await page.getByLabel("Cách ghi hạn").selectOption("before");
    await page.getByRole("radio", { name: /Một thẻ cho cả thời gian/u }).click();
    await page.getByRole("radio", { name: /1 thẻ, hạn 19\/12\/2026/u }).waitFor();
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
    await taskOf(page, "Kiểm tra công vụ đột xuất").getByText("Đã chấp nhận").waitFor();
    await page.getByText("Đã lưu").waitFor();
    const { rows } = await app.backend.database.pool.query<{ task: unknown }>(
      "select review #> '{tasks,2}' as task from app.plan_drafts where review #>> '{header,number}' = '32/KH-UBND'",
    );
    expect(rows[0]?.task).toMatchObject({
      title: "Kiểm tra công vụ đột xuất",
      deadline: { due: "2026-12-19", bound: "before" },
      cardMode: "single",
      accepted: true,
    });
  });

  test("a long plan stays in hand: the whole sample is read, and the units of a plural name become a group", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, samplePlan());
    await waitForReview(page);
    await page.getByRole("button", { name: /tên đơn vị chưa khớp/u }).click();
    await page.getByRole("button", { name: "Tạo nhóm cho các thôn" }).click();
    for (const name of ["Thôn An Hòa", "Thôn Tân Tiến"]) await page.getByRole("checkbox", { name }).check();
    await page.getByRole("button", { name: "Tạo nhóm 2 đơn vị" }).click();
    await page.getByText("nhóm 2 đơn vị").first().waitFor();
  });
});

describe("what can't be imported", () => {
  const binary = (...bytes: number[]) => Buffer.from([...bytes, ...Array.from({ length: 64 }, () => 0)]);
  const cases: [string, { name: string; mimeType: string; buffer: Buffer }, keyof typeof refusalSentences][] = [
    ["an empty file", textFile(""), "file.empty"],
    ["a file over 20 MB", { name: "lon.docx", mimeType: "", buffer: Buffer.alloc(20 * 1024 * 1024 + 1, 1) }, "file.too_large"],
    [
      "a damaged old Word file",
      { name: "cu.doc", mimeType: "", buffer: binary(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
      "file.broken",
    ],
    ["a damaged PDF", { name: "hong.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") }, "file.broken"],
    ["a broken picture", { name: "anh.jpg", mimeType: "image/jpeg", buffer: binary(0xff, 0xd8, 0xff) }, "file.broken"],
    ["a program", { name: "x.exe", mimeType: "", buffer: binary(0x4d, 0x5a, 0x00, 0x01) }, "file.type"],
    ["a text without any task", textFile("Kính gửi: Ủy ban nhân dân xã.\nXin chào."), "document.no_task"],
    ["a document with a secrecy stamp", textFile(`TỐI MẬT\n${smallPlan("33")}`), "document.secret"],
  ];

  test("each with its sentence, and another file can follow", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    for (const [name, file, code] of cases) {
      await chooseFile(page, file);
      await page.getByRole("alert").getByText(refusalSentences[code]).waitFor({ timeout: 10_000 });
      expect(await page.getByRole("alert").count(), name).toBe(1);
    }
    expect(await count("select count(*) from app.plan_drafts where review #>> '{header,number}' = '33/KH-UBND'")).toBe(0);
    await chooseFile(page, textFile(smallPlan("34")));
    await waitForReview(page);
  });

  test("nor by those who may not: no button, and a refusal at the route", async () => {
    for (const persona of ["viewer", "culture_staff"]) {
      const page = await app.openAs(persona, { path: "/plans" });
      await page.getByText("12/KH-UBND ngày 08/01/2026").waitFor();
      expect(await page.getByRole("button", { name: "Nhập kế hoạch" }).count()).toBe(0);
      for (const path of ["/plans/import", "/plans/drafts/3f0d5b0e-5d1f-4a53-9d7f-7a3c8f3f0001"]) {
        await page.goto(app.url + path);
        await page.getByText(refusalSentences["plan.forbidden"]).waitFor();
        await page.getByRole("heading", { name: "Không thuộc quyền của đồng chí" }).waitFor();
        expect(await page.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
      }
      await page.getByRole("button", { name: persona === "viewer" ? "Về trang Điều hành" : "Về trang Việc của tôi" }).click();
      await page.waitForURL(persona === "viewer" ? "**/dashboard" : "**/work");
    }
  });
});

describe("a review while the network comes and goes", () => {
  test("edits stay on the phone over a reload and are sent when the network is back", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await chooseFile(page, textFile(smallPlan("35")));
    await waitForReview(page);
    await page.getByText("Đã lưu").waitFor();

    const api = /\/rest\/v1\/rpc\/(?:save|get)_plan_draft/u;
    await page.route(api, (route) => route.abort("internetdisconnected"));
    await leaveOut(page, "Khảo sát sự hài lòng của người dân");
    await page.getByText("Chưa lưu lên máy chủ").waitFor();
    await page.reload();
    await waitForReview(page);
    await taskOf(page, "Khảo sát sự hài lòng của người dân").getByText("Không nhập").waitFor();
    await page.getByText("Chưa lưu lên máy chủ").waitFor();

    await page.unroute(api);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.getByText("Đã lưu").waitFor();
    const { rows } = await app.backend.database.pool.query<{ included: boolean }>(
      "select review #> '{tasks,0,included}' as included from app.plan_drafts where review #>> '{header,number}' = '35/KH-UBND'",
    );
    expect(rows).toEqual([{ included: false }]);
  });

  test("edits on two phones are not laid over each other: a person chooses", async () => {
    const [here, there] = await Promise.all([app.openAs("coordinator", { path: "/plans/import" }), app.openAs("coordinator")]);
    await chooseFile(here, textFile(smallPlan("36")));
    await waitForReview(here);
    const draft = here.url().split("/").at(-1) ?? "";
    // The review is saved once more when its file has arrived: from then on only people change it.
    const withFile = `select count(*) from app.plan_drafts where id = '${draft}' and review -> 'source' ->> 'path' is not null`;
    await expect.poll(() => count(withFile)).toBe(1);
    await there.goto(here.url());
    await waitForReview(there);
    const saved = () => count(`select version as count from app.plan_drafts where id = '${draft}'`);
    const before = await saved();
    await leaveOut(there, "Khảo sát sự hài lòng của người dân");
    await expect.poll(saved).toBeGreaterThan(before);

    await leaveOut(here, "Kiểm tra công vụ");
    await here.getByText("Bản rà soát đã được sửa trên máy khác").waitFor();
    await here.getByRole("button", { name: "Dùng bản trên máy chủ" }).click();
    await taskOf(here, "Khảo sát sự hài lòng của người dân").getByText("Không nhập").waitFor();
    expect(await taskOf(here, "Kiểm tra công vụ").getByText("Không nhập").count()).toBe(0);
  });
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
