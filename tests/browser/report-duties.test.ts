import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { chooseFile, smallPlan, textFile, waitForReview } from "./support/plan-files.ts";
import { startApp, type OpenOptions, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

/** The small plan with what it says on reports, its unknown unit answered for. */
const planWith = (number: string, duties: string) =>
  smallPlan(number)
    .replace("Ban Quản lý dự án đầu tư", "Phòng Kinh tế")
    .replace("Nơi nhận:", `III. CHẾ ĐỘ BÁO CÁO\n${duties}\n\nNơi nhận:`);

const twoDuties = `1. Phòng Kinh tế và Công an xã báo cáo kết quả thực hiện về UBND xã (qua Phòng Văn hóa - Xã hội): báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo năm trước ngày 15/12.
2. Các cơ quan, đơn vị liên quan báo cáo đột xuất khi có yêu cầu.`;

async function openDuties(text: string, options: OpenOptions = {}): Promise<Page> {
  const page = await app.openAs("coordinator", { path: "/plans/import", ...options });
  await chooseFile(page, textFile(text));
  await waitForReview(page);
  await showDuties(page);
  return page;
}

const filter = (page: Page, words: RegExp) => page.getByRole("group", { name: "Lọc mục rà soát" }).getByRole("button", { name: words });
async function showDuties(page: Page): Promise<void> {
  await filter(page, /Báo cáo/u).click();
  await page.getByRole("heading", { name: "Chế độ báo cáo" }).waitFor();
}
const dutyOf = (page: Page, title: RegExp) => page.getByRole("article", { name: title });
const sheet = (page: Page) => page.getByRole("dialog");
const next = (page: Page) => sheet(page).getByRole("status");

const smallButtons = (within: Locator) =>
  within
    .getByRole("button")
    .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));

async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Xác nhận nhập" }).click();
  await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await page.getByText("Đã nhập kế hoạch").waitFor();
}

const storedDuties = async (number: string) => {
  const { rows } = await app.backend.database.pool.query<{ line: string }>(
    `select d.cadence || ' ' || coalesce(d.cutoff_day::text, '-') || ' ' || d.bound || ': ' ||
       (select string_agg(u.name, ', ' order by u.name) from app.report_duty_units w join app.units u on u.id = w.unit_id where w.duty_id = d.id) ||
       coalesce(' qua ' || c.name, '') || ' ' || (select count(*) from app.report_requests r where r.duty_id = d.id) as line
     from app.report_duties d join app.plans p on p.id = d.plan_id left join app.units c on c.id = d.collector_unit_id
     where p.document_number = $1 order by 1`,
    [`${number}/KH-UBND`],
  );
  return rows.map((row) => row.line);
};

describe("the duties of a plan", () => {
  test("are taken where the plan says when, with the next day in words; what is guessed is said", async () => {
    const page = await openDuties(planWith("61", `${twoDuties}\n3. Công an xã báo cáo UBND huyện hằng tháng.`));
    await page.getByText("3/4 được chọn").waitFor();
    await dutyOf(page, /^Báo cáo quý/u)
      .getByText("Kỳ tới: Quý IV/2026, số liệu 10/09/2026 – 09/12/2026, nộp chậm nhất 09/12/2026")
      .waitFor();
    await dutyOf(page, /^Báo cáo năm/u)
      .getByText("Phòng Kinh tế; Công an xã → UBND xã (qua Phòng Văn hóa - Xã hội)")
      .waitFor();
    await dutyOf(page, /^Báo cáo tháng/u)
      .getByText("Văn bản không ghi ngày nộp, tạm lấy ngày 25 tháng cuối kỳ.")
      .waitFor();
    expect(
      await dutyOf(page, /khi có yêu cầu/u)
        .getByRole("checkbox")
        .isChecked(),
    ).toBe(false);
    expect(await smallButtons(page.getByRole("article"))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);

    await dutyOf(page, /^Báo cáo năm/u)
      .getByRole("button", { name: /^Xem trong văn bản/u })
      .click();
    await sheet(page)
      .getByText(/báo cáo quý trước ngày 10 của tháng cuối quý/u)
      .first()
      .waitFor();
  });

  const phones: [string, OpenOptions][] = [
    ["390 × 844", {}],
    ["360 × 640 in the dark", { viewport: { width: 360, height: 640 }, colorScheme: "dark" }],
  ];
  test.each(phones)("on a phone of %s a duty is corrected, and the next day follows each step", async (name, options) => {
    const number = `62${phones.findIndex(([phone]) => phone === name)}`;
    const page = await openDuties(planWith(number, twoDuties), options);
    await dutyOf(page, /^Báo cáo năm/u)
      .getByRole("button", { name: /^Sửa/u })
      .click();
    await sheet(page).getByLabel("Ngày", { exact: true }).selectOption("31");
    await next(page).getByText("Kỳ tới: Năm 2026, số liệu 15/12/2025 – 14/12/2026, nộp chậm nhất 30/12/2026").waitFor();
    await sheet(page).getByLabel("Cách ghi hạn").selectOption({ label: "Chậm nhất ngày" });
    await sheet(page).getByLabel("Kỳ số liệu").selectOption({ label: "Trọn tháng, quý, năm" });
    await next(page).getByText("Kỳ tới: Năm 2026, số liệu 01/01/2026 – 31/12/2026, nộp chậm nhất 31/12/2026").waitFor();
    await sheet(page).getByLabel("Của tháng").selectOption({ label: "Tháng 01 năm sau" });
    await next(page)
      .getByText(/nộp chậm nhất 31\/01\/2027/u)
      .waitFor();

    await sheet(page).getByLabel("Kỳ báo cáo").selectOption({ label: "6 tháng" });
    await sheet(page).getByRole("button", { name: "6 tháng cuối năm" }).click();
    await next(page).getByText("Không còn kỳ nào phải nộp từ hôm nay.").waitFor();
    await sheet(page).getByRole("button", { name: "6 tháng đầu năm" }).click();
    await next(page).getByText("Chưa chọn kỳ nào phải báo cáo.").waitFor();
    expect(await sheet(page).getByRole("button", { name: "Lưu" }).isDisabled()).toBe(true);
    await sheet(page).getByRole("button", { name: "6 tháng cuối năm" }).click();
    await next(page)
      .getByText(/^Kỳ tới: 6 tháng cuối năm 2026/u)
      .waitFor();

    await sheet(page).getByLabel("Kỳ báo cáo").selectOption({ label: "Một lần" });
    await sheet(page).getByText("Hãy chọn ngày nộp báo cáo.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await sheet(page).getByLabel("Ngày nộp").fill("2026-12-20");
    await next(page).getByText("Kỳ tới: số liệu 10/02/2026 – 20/12/2026, nộp chậm nhất 20/12/2026").waitFor();
    expect(await smallButtons(sheet(page))).toEqual([]);
    await sheet(page).getByRole("button", { name: "Lưu" }).click();
    await dutyOf(page, /^Báo cáo năm/u)
      .getByText("Một lần, chậm nhất ngày 20/12/2026")
      .waitFor();

    await page.getByText("Đã lưu").waitFor();
    await page.reload();
    await waitForReview(page);
    await showDuties(page);
    await dutyOf(page, /^Báo cáo năm/u)
      .getByText("Một lần, chậm nhất ngày 20/12/2026")
      .waitFor();
  });

  test("that were left out are not asked for, the others are once the plan is confirmed", async () => {
    const page = await openDuties(planWith("64", twoDuties));
    await dutyOf(page, /^Báo cáo năm/u)
      .getByRole("checkbox")
      .click();
    await page.getByText("1/3 được chọn").waitFor();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("2/3 được chọn").waitFor();
    await dutyOf(page, /^Báo cáo quý/u)
      .getByRole("checkbox")
      .click();
    await page.getByRole("button", { name: /^Chấp nhận \d+ mục chắc chắn/u }).click();
    await confirm(page);
    await page.getByText("chế độ báo cáo mới").waitFor();
    expect(await storedDuties("64")).toEqual(["yearly 15 before: Công an xã, Phòng Kinh tế qua Phòng Văn hóa - Xã hội 2"]);
  });

  test("of somebody unknown stand in the way until the name is answered for; one is added by hand", async () => {
    const page = await openDuties(planWith("65", "1. Hội Người cao tuổi xã báo cáo UBND xã trước ngày 10/12/2026."));
    const duty = dutyOf(page, /^Báo cáo kết quả/u);
    await duty.getByText("Có tên đơn vị chưa khớp danh mục.").waitFor();
    await page.getByRole("button", { name: /^Chấp nhận \d+ mục chắc chắn/u }).click();
    await page.getByRole("button", { name: "Xác nhận nhập" }).click();
    await sheet(page)
      .getByText(/^1 chế độ báo cáo còn thiếu đơn vị hoặc ngày nộp/u)
      .waitFor();
    expect(await sheet(page).getByRole("button", { name: "Xác nhận", exact: true }).isDisabled()).toBe(true);
    await sheet(page).getByRole("button", { name: "Đóng" }).click();

    await page.getByRole("button", { name: "1 tên đơn vị chưa khớp danh mục" }).click();
    await sheet(page).getByText("nộp 1 loại báo cáo").waitFor();
    await sheet(page).getByRole("button", { name: "Tạo mới" }).click();
    await sheet(page).getByRole("button", { name: "Xong" }).click();
    await duty.getByText("Có tên đơn vị chưa khớp danh mục.").waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Thêm chế độ báo cáo" }).click();
    expect(await sheet(page).getByRole("button", { name: "Lưu" }).isDisabled()).toBe(true);
    await sheet(page).getByRole("button", { name: "Thêm đơn vị báo cáo" }).click();
    await sheet(page).getByRole("button", { name: "Công an xã", exact: true }).click();
    await sheet(page).getByLabel("Kỳ báo cáo").selectOption({ label: "Hằng tháng" });
    await sheet(page).getByRole("button", { name: "Lưu" }).click();
    await page.getByText("2/2 được chọn").waitFor();
    await confirm(page);
    expect(await storedDuties("65")).toEqual(["monthly 25 on_or_before: Công an xã 1", "once - before: Hội Người cao tuổi xã 1"]);
  });
});

test("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
