import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doubtfulPlan, longPlan } from "./support/doubtful-plan.ts";
import { findViolations } from "./support/find-violations.ts";
import { chooseFile, textFile, waitForReview } from "./support/plan-files.ts";
import { startApp, type OpenOptions, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

async function openReview(text: string, options: OpenOptions = {}): Promise<Page> {
  const page = await app.openAs("coordinator", { path: "/plans/import", ...options });
  await chooseFile(page, textFile(text));
  await waitForReview(page);
  return page;
}

const taskOf = (page: Page, title: RegExp | string) => page.getByRole("article", { name: title });
const sheet = (page: Page) => page.getByRole("dialog");
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const source = (page: Page) => sheet(page).getByRole("region", { name: "Trích từ kế hoạch" });
const focused = (page: Page) => source(page).locator("[data-focused]");

/** Whether an element is in sight within what scrolls around it, and not hidden behind anything. */
async function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { left, top, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return node.contains(seen);
  });
}

const phones: [string, OpenOptions][] = [
  ["390 × 844", { viewport: { width: 390, height: 844 } }],
  ["360 × 640", { viewport: { width: 360, height: 640 } }],
  ["390 × 844 in the dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
];

describe("a task beside its source", () => {
  test.each(phones)("on a phone of %s a tap on a field shows its words, and the acts stay in reach", async (name, options) => {
    const page = await openReview(doubtfulPlan(`4${phones.findIndex(([phone]) => phone === name)}`), options);
    await taskOf(page, /^Sửa chữa/u)
      .getByRole("button")
      .click();
    // What is worst about the task comes first.
    await expect.poll(() => focused(page).allTextContents()).toEqual(["Ban Quản lý dự án đầu tư xây dựng"]);
    const words: [string, string][] = [
      ["product", "Báo cáo kết quả, hồ sơ hoàn công"],
      ["title", "Sửa chữa trụ sở tiếp công dân và nâng cấp hệ thống công nghệ thông tin phục vụ giải quyết thủ tục hành chính"],
      ["time", "Trước ngày 15/12/2026"],
      ["supportingUnits", "Phòng Kinh tế; Phòng Văn hóa - Xã hội"],
    ];
    for (const [key, written] of words) {
      const tap = field(page, key).getByRole("button").first();
      await tap.click();
      await expect.poll(() => focused(page).allTextContents()).toEqual([written]);
      expect(await isInSight(focused(page).first()), `${key} in the source`).toBe(true);
      expect(await isInSight(field(page, key)), `${key} itself`).toBe(true);
      expect(await tap.getAttribute("aria-pressed")).toBe("true");
      for (const act of ["Bỏ", "Sửa"]) expect(await isInSight(sheet(page).getByRole("button", { name: act, exact: true })), act).toBe(true);
    }
    const small = await sheet(page)
      .getByRole("button")
      .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
    expect(small).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });

  test("the other way round: a tap on the words chooses their field", async () => {
    const page = await openReview(doubtfulPlan("43"));
    await taskOf(page, /^Sửa chữa/u)
      .getByRole("button")
      .click();
    await source(page).getByText("Phòng Kinh tế; Phòng Văn hóa").click();
    await expect.poll(() => field(page, "supportingUnits").getByRole("button").first().getAttribute("aria-pressed")).toBe("true");
  });

  test("sure and unsure fields differ in words, each doubt with its reason", async () => {
    const page = await openReview(doubtfulPlan("44"));
    await taskOf(page, "Kiểm tra công vụ").getByRole("button").click();
    await field(page, "leadUnits").getByText("Ghi rõ").waitFor();
    await field(page, "time").getByText("Suy ra").waitFor();
    await field(page, "time").getByText("Thời gian ghi trong văn bản không dùng được, hạn tạm lấy theo kỳ của kế hoạch.").waitFor();
    await sheet(page)
      .getByRole("button", { name: /Thời gian ghi ở đây không có trong lịch/u })
      .click();
    await expect.poll(() => focused(page).allTextContents()).toEqual(["Ngày 31/02/2026"]);
    await sheet(page).getByRole("button", { name: "Mục sau" }).click();
    await field(page, "time").getByText("Văn bản không ghi thời gian cho việc này, hạn lấy theo kỳ của kế hoạch.").waitFor();
    await field(page, "supportingUnits").getByText("Chưa khớp", { exact: true }).waitFor();
    await field(page, "time").getByRole("button").click();
    await sheet(page).getByText("Thời gian: không có trong văn bản").waitFor();
  });
});

describe("the whole document", () => {
  test("shows every read spot, and each place that was not understood in turn; a task's words lead to the task", async () => {
    const page = await openReview(doubtfulPlan("45"));
    await page.getByRole("button", { name: "2 chỗ chưa hiểu trong văn bản" }).click();
    const text = sheet(page).getByRole("region", { name: "Văn bản đã đọc" });
    await sheet(page).getByText("Chỗ 1/2").waitFor();
    expect(await isInSight(text.locator('[data-remark="0"]'))).toBe(true);
    await sheet(page).getByRole("button", { name: "Chỗ chưa hiểu sau" }).click();
    await sheet(page).getByText("Có việc được giao nhưng không rõ giao cho đơn vị nào").waitFor();
    await expect.poll(() => isInSight(text.locator('[data-remark="1"]').last())).toBe(true);
    expect((await text.locator('[data-remark="1"]').allTextContents()).join("")).toContain("Giao rà soát, tham mưu sửa đổi quy chế");
    expect(await text.locator("[data-task]").count()).toBeGreaterThan(12);
    await text.getByText("Nâng cao chất lượng phục vụ người dân.").waitFor();
    expect(await findViolations(page)).toEqual([]);

    await text.locator("mark", { hasText: /^Rà soát thủ tục$/u }).click();
    await sheet(page)
      .getByRole("heading", { name: /^Mục 5\//u })
      .waitFor();
    await sheet(page).getByRole("button", { name: "Đóng" }).click();
    await sheet(page).getByRole("heading", { name: "Cả văn bản" }).waitFor();
  });

  test("the list of what was not understood leads to each place", async () => {
    const page = await openReview(doubtfulPlan("46"));
    await page
      .getByRole("group", { name: "Lọc mục rà soát" })
      .getByRole("button", { name: /Báo cáo/u })
      .click();
    await page.getByRole("button", { name: /Giao rà soát, tham mưu/u }).click();
    await sheet(page).getByText("Chỗ 2/2").waitFor();
    await expect.poll(() => isInSight(sheet(page).locator('[data-remark="1"]').last())).toBe(true);
  });
});

describe("accepting", () => {
  const filter = (page: Page, words: string) =>
    page.getByRole("group", { name: "Lọc mục rà soát" }).getByRole("button", { name: new RegExp(words, "u") });

  test("one tap takes all sure ones; it is undone as easily, and survives a reload", async () => {
    const page = await openReview(doubtfulPlan("47"));
    const sure = ["Khảo sát sự hài lòng của người dân", "Rà soát thủ tục"];
    await page.getByText("Còn 4 mục cần xem, 2 chưa chấp nhận").waitFor();
    await page.getByRole("button", { name: "Chấp nhận 2 mục chắc chắn" }).click();
    for (const title of sure) await taskOf(page, title).getByText("Đã chấp nhận").waitFor();
    await page.getByRole("status").getByRole("button", { name: "Hoàn tác" }).click();
    for (const title of sure) await taskOf(page, title).getByText("Chắc chắn").waitFor();

    await page.getByRole("button", { name: "Chấp nhận 2 mục chắc chắn" }).click();
    await page.getByText("Còn 4 mục cần xem", { exact: true }).waitFor();
    await page.getByText("Đã lưu").waitFor();
    await page.reload();
    await waitForReview(page);
    await filter(page, "Đã xem").click();
    expect(await page.getByRole("article").count()).toBe(2);
    for (const title of sure) await taskOf(page, title).getByText("Đã chấp nhận").waitFor();
    await filter(page, "Cần xem").click();
    expect(await page.getByRole("article").count()).toBe(4);
    await filter(page, "Tất cả").click();
    expect(await page.getByRole("article").count()).toBe(6);

    await taskOf(page, "Rà soát thủ tục").getByRole("button").click();
    await sheet(page).getByRole("button", { name: "Xem lại" }).click();
    await sheet(page).getByRole("button", { name: "Đóng" }).click();
    await taskOf(page, "Rà soát thủ tục").getByText("Chắc chắn").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await taskOf(page, "Rà soát thủ tục").getByText("Đã chấp nhận").waitFor();
  });

  test("«Đúng» leads from one doubtful task to the next; what nobody looked at is named before confirming", async () => {
    const page = await openReview(doubtfulPlan("48"));
    await page.getByRole("button", { name: "Chấp nhận 2 mục chắc chắn" }).click();
    await page.getByRole("button", { name: "Xem mục tiếp" }).click();
    // One question for both spellings: with and without diacritics and capitals.
    await sheet(page).getByText("1 tên chưa khớp danh mục").waitFor();
    await sheet(page).getByText("chủ trì 1 nhiệm vụ, phối hợp 1 nhiệm vụ").first().waitFor();
    await sheet(page).getByText("Cũng viết: BAN QUAN LY DU AN DAU TU XAY DUNG").waitFor();
    await sheet(page).getByRole("button", { name: "Tạo mới" }).click();
    await sheet(page).getByRole("button", { name: "Xong" }).click();

    await page.getByRole("button", { name: "Xem mục tiếp" }).click();
    await sheet(page)
      .getByRole("heading", { name: /^Mục 3\//u })
      .waitFor();
    await sheet(page).getByRole("button", { name: "Đúng" }).click();
    await sheet(page)
      .getByRole("heading", { name: /^Mục 4\//u })
      .waitFor();
    await sheet(page).getByRole("button", { name: "Đóng" }).click();

    await page.getByRole("button", { name: "Chấp nhận 1 mục chắc chắn" }).click();
    await page.getByRole("button", { name: "Xác nhận nhập" }).click();
    const unseen = sheet(page).getByRole("list", { name: "Mục chưa ai xem" });
    await sheet(page).getByText("2 mục chưa ai xem").waitFor();
    expect(await unseen.getByRole("listitem").allTextContents()).toEqual([
      "II.4 Tuyên truyền cải cách hành chính trên hệ thống phát thanh",
      "III.1 Giao rà soát, tham mưu sửa đổi quy chế làm việc.",
    ]);
    expect(await findViolations(page)).toEqual([]);
    const { rows } = await app.backend.database.pool.query("select 1 from app.plans where document_number = '48/KH-UBND'");
    expect(rows).toEqual([]);
    await unseen.getByRole("button", { name: /Tuyên truyền/u }).click();
    await sheet(page)
      .getByRole("heading", { name: /^Mục 4\//u })
      .waitFor();
    await sheet(page).getByRole("button", { name: "Đóng" }).click();

    await page.getByRole("button", { name: "Xác nhận nhập" }).click();
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByText("Đã nhập kế hoạch").waitFor();
    const aliases = await app.backend.database.pool.query<{ unit: string }>(
      "select u.name as unit from app.unit_aliases a join app.units u on u.id = a.unit_id where a.folded = app.fold('BAN QUAN LY DU AN DAU TU XAY DUNG')",
    );
    expect(aliases.rows).toEqual([{ unit: "Ban Quản lý dự án đầu tư xây dựng" }]);
  });
});

describe("reading a long file", () => {
  /** A worker that has read eleven pages of forty-eight and never gets further. */
  const stuck = "onmessage = () => postMessage({ progress: { done: 11, of: 48 } })";

  test("says which page it is at; stopping ends the worker, and another file can follow", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    const worker = /read-worker/u;
    await page.route(worker, (route) => route.fulfill({ contentType: "text/javascript", body: stuck }));
    await chooseFile(page, textFile(doubtfulPlan("50")));
    await page.getByText("Đang đọc trang 12/48").waitFor();
    expect(await page.getByRole("progressbar", { name: "Số trang đã đọc" }).getAttribute("aria-valuenow")).toBe("11");
    expect(page.workers()).toHaveLength(1);
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.getByText("Chọn tệp kế hoạch").waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    await page.unroute(worker);
    await chooseFile(page, textFile(doubtfulPlan("50")));
    await waitForReview(page);
  });

  test("without module workers the page reads by itself", async () => {
    const prepare = (page: Page) => page.addInitScript("delete window.Worker");
    const page = await openReview(doubtfulPlan("51"), { prepare });
    await taskOf(page, "Kiểm tra công vụ").waitFor();
    expect(page.workers()).toEqual([]);
  });

  test("the chooser names the kinds and offers camera, gallery and files", async () => {
    const page = await app.openAs("coordinator", { path: "/plans/import" });
    await page.getByText("Word (.doc, .docx), PDF, Excel (.xlsx, .csv), ảnh chụp, HTML, văn bản").waitFor();
    const accept = ((await page.locator("input[type=file]").getAttribute("accept")) ?? "").split(",");
    expect(accept).toEqual(expect.arrayContaining([".doc", ".docx", ".pdf", ".xlsx", ".csv", ".html", ".txt", "image/*"]));
    expect(await page.locator("input[type=file]").getAttribute("capture")).toBeNull();
  });
});

test("three hundred tasks: what is out of sight is not laid out, and each opens beside its source", async () => {
  const page = await openReview(longPlan("52", 300));
  await page.getByRole("button", { name: "Chấp nhận 300 mục chắc chắn" }).waitFor();
  const laidOut = await page
    .locator("article > button")
    .evaluateAll((tasks) => tasks.filter((task) => task.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(laidOut).toBeGreaterThan(0);
  expect(laidOut).toBeLessThan(60);
  await page.getByRole("button", { name: "Chấp nhận 300 mục chắc chắn" }).click();
  await taskOf(page, /chuyên đề số 250 /u)
    .getByRole("button")
    .click();
  await expect.poll(() => focused(page).allTextContents()).toEqual([expect.stringContaining("chuyên đề số 250 ")]);
  await sheet(page).getByRole("button", { name: "Cả văn bản" }).click();
  const words = sheet(page).getByRole("region", { name: "Văn bản đã đọc" }).getByText("chuyên đề số 250 ");
  await expect.poll(() => isInSight(words)).toBe(true);
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
