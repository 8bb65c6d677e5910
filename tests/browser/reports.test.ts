import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleToday } from "./support/fill-organization.ts";
import { findViolations } from "./support/find-violations.ts";
import { callAs, coordinator, figure, makeReportDuty, reportOf, returnReport } from "./support/make-report-duty.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => app.backend.setToday(sampleToday));

const culture = "Phòng Văn hóa - Xã hội";
const economy = "Phòng Kinh tế";

const tile = (page: Page, title: string) => page.locator("[data-report]", { hasText: title });
const textOf = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const saved = (page: Page) => page.getByText(/^Đã lưu \d\d:\d\d$/u).waitFor();

/** Opens the report of a duty on a phone. */
async function openReport(persona: string, duty: Awaited<ReturnType<typeof makeReportDuty>>, unit: string): Promise<Page> {
  const page = await app.openAs(persona, { path: `/reports/${await reportOf(app, duty, unit)}` });
  await textOf(page, "Kết quả thực hiện").waitFor();
  return page;
}

async function handIn(page: Page, moment: string): Promise<void> {
  await page.getByRole("button", { name: "Nộp báo cáo" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText(`Nộp lúc này là ${moment}.`).waitFor();
  await sheet.getByRole("button", { name: "Nộp báo cáo" }).click();
}

describe("a unit's report", () => {
  it("is found filled, written on with and without a network, and handed in on time", async () => {
    const figures = [figure("Số tin, bài đã đăng", "bài", true), figure("Tỷ lệ hồ sơ trực tuyến", "%", false)];
    await makeReportDuty(app, { title: "Báo cáo chuyển đổi số", units: [culture], figures });
    const page = await app.openAs("culture_staff", { path: "/work" });
    await page.getByRole("button", { name: /báo cáo sắp đến hạn/u }).waitFor();
    await tile(page, "Báo cáo chuyển đổi số").getByText("Còn 3 ngày · hạn 23/11").waitFor();
    expect(await findViolations(page)).toEqual([]);

    await page
      .getByRole("navigation")
      .getByRole("button", { name: /^Báo cáo/u })
      .click();
    await page.getByRole("region", { name: "Cần nộp" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await tile(page, "Báo cáo chuyển đổi số")
      .getByRole("button", { name: /^Viết báo cáo/u })
      .click();

    await page.getByRole("heading", { level: 1, name: "Báo cáo năm 2026" }).waitFor();
    await page.getByText("nộp chậm nhất 23/11").waitFor();
    expect(await textOf(page, "Kết quả thực hiện").inputValue()).toContain(
      "Rà soát hạ tầng mạng truyền số liệu chuyên dùng cấp xã: hạn 30/11/2026.",
    );
    expect(await findViolations(page)).toEqual([]);

    const posts = page.getByLabel("Số tin, bài đã đăng");
    await posts.fill("một nghìn");
    await page.getByText("Chỉ nhập chữ số, ví dụ 1.234,5.").waitFor();
    await posts.fill("1234,50");
    await posts.blur();
    await expect.poll(() => posts.inputValue()).toBe("1.234,5");
    await saved(page);

    await page.context().setOffline(true);
    await textOf(page, "Khó khăn, vướng mắc").fill("Thiết bị truyền thanh của 3 thôn hỏng.");
    await page.getByText("Chưa gửi được, sẽ tự gửi khi có mạng").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await saved(page);

    await page.getByRole("button", { name: "Xem trước" }).click();
    const preview = page.getByRole("dialog");
    await preview.getByText("Thiết bị truyền thanh của 3 thôn hỏng.").waitFor();
    await preview.getByText("1.234,5 bài").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await preview.getByRole("button", { name: "Quay lại viết tiếp" }).click();

    await handIn(page, "đúng hạn, còn 3 ngày");
    await page.getByText(/^Đã nộp lúc \d\d:\d\d ngày 20\/11\/2026, đúng hạn$/u).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole("button", { name: "Quay lại" }).click();
    const handedIn = page.getByRole("region", { name: "Đã nộp" });
    await handedIn.getByText("Đã nộp đúng hạn · 20/11").waitFor();
  });

  it("handed in after the last day is marked late, by the server's day", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo nông thôn mới", units: [economy] });
    await app.backend.setToday("2026-11-25");
    const page = await openReport("economy_head", duty, economy);
    await page.getByText("Quá hạn 2 ngày").waitFor();
    await textOf(page, "Kết quả thực hiện").fill("Đã hoàn thành hồ sơ.");
    await handIn(page, "muộn 2 ngày");
    await page.getByText(/ngày 25\/11\/2026, muộn 2 ngày$/u).waitFor();
  });

  it("that was returned says why, and is handed in again; the first round stays", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo thi đua", units: [economy] });
    const page = await openReport("economy_head", duty, economy);
    await textOf(page, "Kết quả thực hiện").fill("Bản đầu");
    await handIn(page, "đúng hạn, còn 3 ngày");
    await page.getByText(/^Đã nộp lúc/u).waitFor();
    await returnReport(app, await reportOf(app, duty, economy), "Thiếu số liệu của các thôn", "2026-11-30");

    await page.getByText("Đã trả lại để sửa: Thiếu số liệu của các thôn").waitFor();
    const list = await app.openAs("economy_head", { path: "/reports" });
    await tile(list, "Báo cáo thi đua").getByText("Lý do trả lại: Thiếu số liệu của các thôn").waitFor();
    expect(await findViolations(list)).toEqual([]);

    await textOf(page, "Kết quả thực hiện").fill("Bản đã bổ sung số liệu");
    await handIn(page, "đúng hạn, còn 10 ngày");
    await page.getByText("Bản đã bổ sung số liệu").waitFor();
    await page.getByText("Lần nộp 1").click();
    await page.getByText("Bản đầu", { exact: true }).waitFor();
    await page.getByText("Lịch sử báo cáo").click();
    expect(await findViolations(page)).toEqual([]);
  });

  it("is opened again without the server with what was written, and sends it when the server is back", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo an toàn thông tin", units: [culture] });
    let away = false;
    const id = await reportOf(app, duty, culture);
    const page = await app.openAs("culture_staff", {
      path: `/reports/${id}`,
      prepare: (phone) =>
        Promise.all(
          [app.backend.url, app.backend.zaloSimulatorUrl].map((server) =>
            phone.route(`${server}/**`, (route) => (away ? route.abort() : route.continue())),
          ),
        ),
    });
    await textOf(page, "Đề xuất, kiến nghị").waitFor();
    away = true;
    await textOf(page, "Đề xuất, kiến nghị").fill("Đề nghị cấp máy tính");
    await page.getByText("Chưa gửi được, sẽ tự gửi khi có mạng").waitFor();
    await page.reload();
    await expect.poll(() => textOf(page, "Đề xuất, kiến nghị").inputValue()).toBe("Đề nghị cấp máy tính");
    away = false;
    await saved(page);
    const { parts } = await callAs<{ parts: { text: string }[] }>(app, coordinator, "get_report_request", { report_request_id: id });
    expect(parts.map(({ text }) => text)).toEqual(["Đề nghị cấp máy tính"]);
  });

  it("written by two colleagues at once shows both texts, and the person chooses", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo cải cách hành chính", units: [culture] });
    const [mine, hers] = [await openReport("culture_staff", duty, culture), await openReport("coordinator", duty, culture)];
    // Her phone hears of nothing by itself.
    await hers.route("**/rpc/get_changes", () => undefined);
    await textOf(hers, "Khó khăn, vướng mắc").fill("Thiếu kinh phí");
    await textOf(hers, "Đề xuất, kiến nghị").fill("Bổ sung biên chế");
    await saved(hers);
    await textOf(mine, "Khó khăn, vướng mắc").fill("Thiếu thiết bị");
    await mine.getByText(/^Đồng nghiệp Trần Thị Minh Châu vừa sửa phần này lúc \d\d:\d\d\.$/u).waitFor();
    // What she wrote elsewhere came along, under her name.
    expect(await textOf(mine, "Đề xuất, kiến nghị").inputValue()).toBe("Bổ sung biên chế");
    expect(await findViolations(mine)).toEqual([]);
    await mine.getByRole("button", { name: "Ghép cả hai" }).click();
    await expect.poll(() => textOf(mine, "Khó khăn, vướng mắc").inputValue()).toBe("Thiếu kinh phí\n\nThiếu thiết bị");
    await saved(mine);

    // She has not seen it yet, and so cannot hand it in unseen.
    await hers.getByRole("button", { name: "Nộp báo cáo" }).click();
    await hers.getByRole("dialog").getByRole("button", { name: "Nộp báo cáo" }).click();
    await hers.getByRole("alert").getByText("Đồng nghiệp vừa sửa bản báo cáo này. Hãy xem lại toàn bộ rồi nộp.").waitFor();
    expect(await textOf(hers, "Khó khăn, vướng mắc").inputValue()).toBe("Thiếu kinh phí\n\nThiếu thiết bị");
    await handIn(hers, "đúng hạn, còn 3 ngày");
    await hers.getByText(/^Đã nộp lúc/u).waitFor();
    await mine.getByText(/^Đã nộp lúc/u).waitFor();
  });

  it("of another unit is read by a coordinator and unknown to a stranger of the unit", async () => {
    const duty = await makeReportDuty(app, { title: "Báo cáo thu ngân sách", units: [economy] });
    const path = `/reports/${await reportOf(app, duty, economy)}`;
    const page = await app.openAs("coordinator", { path, colorScheme: "dark" });
    await page.getByText("Đơn vị chưa nộp báo cáo này.").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    const other = await app.openAs("culture_staff", { path });
    await other.getByText("Không tìm thấy báo cáo này trong phạm vi của đồng chí.").waitFor();
  });

  it("goes wrong nowhere", () => {
    expect(app.problems).toEqual([]);
  });
});
