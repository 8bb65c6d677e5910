import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
import type { ReportRequest } from "../../src/core/report/report-request.ts";
import { signIn, type Call } from "../../supabase/seed/api-client.ts";
import { addManyReporters } from "./support/many-reporters.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;
let culture: Call;
let coordinator: Call;
let dutyPath: string;

const cultureName = "Phòng Văn hóa - Xã hội";
const economyName = "Phòng Kinh tế";
const oneStopName = "Trung tâm Phục vụ hành chính công";

beforeAll(async () => {
  app = await startApp();
  culture = await signIn(app.backend, "culture_staff");
  coordinator = await signIn(app.backend, "coordinator");
}, 120_000);
afterAll(() => app.stop());

const cellOf = (page: Page, unit: string, words: RegExp | string = "") => {
  const said = typeof words === "string" ? words : words.source;
  return page.getByRole("button", { name: new RegExp(`^${unit}, Quý IV/2026: .*${said}`, "u") });
};
const chips = (page: Page) => page.getByRole("list", { name: "Tình hình của kỳ" });

/** The report that the unit of the culture staff has to write. */
async function ownReport(): Promise<ReportRequest> {
  const asked = { organization_id: app.organizationId, mine: true, closed: false, after_due: null, after_id: null, max_reports: 10 };
  const [report] = await culture<ReportRequest[]>("list_report_requests", asked);
  if (!report) throw new Error("There is no report to write");
  return report;
}

/** Writes results and the figure into the draft that the unit's screen would show, and hands it in. */
async function handIn(words: string): Promise<void> {
  const { id } = await ownReport();
  const { parts, figures } = await culture<{ parts: { part: string; version: number }[]; figures: { id: string }[] }>(
    "get_report_request",
    {
      report_request_id: id,
    },
  );
  let draftVersion = 0;
  for (const [part, body] of [["results", words], ...figures.map((figure) => [`figure:${figure.id}`, "12"] as const)] as const) {
    const expected_version = parts.find((each) => each.part === part)?.version ?? 0;
    const write = { report_request_id: id, part, body, expected_version };
    ({ draftVersion } = await culture<{ draftVersion: number }>("save_report_part", write));
  }
  await culture("submit_report", { report_request_id: id, submission_id: randomUUID(), expected_draft_version: draftVersion });
}

async function openDuty(persona: string, options: Parameters<TestApp["openAs"]>[1] = {}): Promise<Page> {
  const page = await app.openAs(persona, { path: dutyPath, ...options });
  await page.getByRole("table").waitFor();
  return page;
}

describe("a duty written by hand", () => {
  it("is put together from the list, says what is missing, and leads to its matrix", async () => {
    const page = await app.openAs("coordinator", { path: "/report-duties" });
    await page.getByText("Chưa có chế độ báo cáo").waitFor();
    await page.getByRole("button", { name: "Thêm chế độ báo cáo" }).click();
    await page.getByRole("button", { name: "Lưu chế độ báo cáo" }).click();
    await page.getByText("Hãy ghi tên báo cáo.").first().waitFor();
    await page.getByText("Hãy chọn ít nhất một đơn vị hoặc một nhóm phải báo cáo.").waitFor();

    await page.getByLabel("Tên báo cáo").fill("Báo cáo kết quả chuyển đổi số");
    await page.getByLabel("Nơi nhận").fill("UBND xã Bình An");
    await page.getByRole("button", { name: "Chọn đơn vị" }).click();
    for (const [search, name] of [
      ["van hoa", cultureName],
      ["kinh te", economyName],
      ["phuc vu hanh chinh", oneStopName],
    ] as const) {
      await page.getByRole("searchbox").fill(search);
      await page.getByRole("checkbox", { name }).check();
    }
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Xong, 3 đơn vị" }).click();

    await page.getByText(/Kỳ tới: Quý IV\/2026.* nộp chậm nhất 14\/12\/2026/u).waitFor();
    expect(await page.getByRole("list", { name: "Các kỳ sau đó" }).getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("Quý I/2027") as string,
      expect.stringContaining("Quý II/2027") as string,
    ]);
    await page.getByRole("button", { name: "Thêm số liệu" }).click();
    await page.getByRole("button", { name: "Lưu chế độ báo cáo" }).click();
    await page.getByText("Mỗi số liệu cần có tên và đơn vị tính.").first().waitFor();
    await page.getByLabel("Tên số liệu").fill("Số tin, bài đã đăng");
    await page.getByLabel("Đơn vị tính").fill("bài");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Lưu chế độ báo cáo" }).click();

    await page.getByRole("table").waitFor();
    dutyPath = app.pathOf(page);
    expect(await chips(page).getByRole("listitem").allInnerTexts()).toEqual(["Còn 24 ngày", "3 chưa nộp"]);
    await cellOf(page, economyName, "chưa nộp, hạn 14/12/2026").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("stands in the list with how far its period is", async () => {
    const page = await app.openAs("leader", { path: "/report-duties" });
    await page.getByText("0/3 đơn vị đã nộp, 3 chưa nộp").waitFor();
    await page.getByText("Còn 24 ngày").waitFor();
    expect(await page.getByRole("button", { name: "Thêm chế độ báo cáo" }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });

  it("is changed without losing anything of it", async () => {
    const page = await openDuty("coordinator");
    await page.getByRole("button", { name: "Việc khác với chế độ báo cáo" }).click();
    await page.getByText("Số tin, bài đã đăng (bài)").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sửa chế độ báo cáo" }).click();
    await page.getByLabel("Hướng dẫn cho đơn vị").fill("Theo đề cương gửi kèm.");
    await page.getByRole("button", { name: "Lưu chế độ báo cáo" }).click();
    await page.getByText("Đã lưu chế độ báo cáo").waitFor();
    await page.getByRole("button", { name: "Việc khác với chế độ báo cáo" }).click();
    await page.getByRole("dialog").getByText("Theo đề cương gửi kèm.").waitFor();
    await page.getByRole("dialog").getByText("Số tin, bài đã đăng (bài)").waitFor();
  });
});

describe("collecting", () => {
  it("shows a report that comes in, sends it back with a reason and a date, and accepts what comes then", async () => {
    const page = await openDuty("coordinator");
    await handIn("Đã đăng 12 bài.");
    await cellOf(page, cultureName, "nộp đúng hạn, .*chờ nhận").click();
    await page.getByText(/đúng hạn, do Đặng Hoàng Nam nộp/u).waitFor();
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole("button", { name: /^Trả lại…/u }).click();
    await page.getByRole("button", { name: "Trả lại", exact: true }).click();
    await page.getByText(refusalSentences["report.reason_required"]).waitFor();
    await page.getByText("Nộp hết ngày 27/11/2026 vẫn tính là đúng hạn.").waitFor();
    expect(await page.getByLabel("Hạn nộp lại").inputValue()).toBe("2026-11-27");
    await page.getByLabel("Lý do").fill("Thiếu số liệu tháng 11");
    await page.getByRole("button", { name: "Trả lại", exact: true }).click();
    await page.getByText(`Đã trả lại báo cáo: ${cultureName}`).waitFor();
    await cellOf(page, cultureName, "trả lại, hạn 27/11/2026").click();
    await page.getByText("Thiếu số liệu tháng 11").waitFor();
    await page.getByRole("button", { name: "Đóng" }).click();

    await handIn("Đã đăng 12 bài, tháng 11 có 4 bài.");
    await cellOf(page, cultureName, "nộp đúng hạn, .*chờ nhận").click();
    await page.getByRole("button", { name: /^Nhận báo cáo/u }).click();
    await cellOf(page, cultureName, "nộp đúng hạn, .*đã nhận").waitFor();
    expect(await chips(page).getByRole("listitem").allInnerTexts()).toEqual(["Còn 24 ngày", "1 đúng hạn", "2 chưa nộp"]);
  });

  it("leaves a unit out with a reason, and takes it in again", async () => {
    const page = await openDuty("coordinator");
    await cellOf(page, oneStopName).click();
    await page.getByRole("button", { name: /^Miễn báo cáo…/u }).click();
    await page.getByLabel("Lý do").fill("Mới thành lập");
    await page.getByRole("button", { name: "Miễn báo cáo", exact: true }).click();
    await cellOf(page, oneStopName, "được miễn").click();
    await page.getByText("Mới thành lập").waitFor();
    await page.getByRole("button", { name: /^Bỏ miễn/u }).click();
    await cellOf(page, oneStopName, "chưa nộp").waitFor();
  });

  it("shows at a glance who is missing, and reminds them all after asking", async () => {
    const page = await openDuty("coordinator");
    await page.getByRole("button", { name: "Chưa nộp", exact: true }).click();
    await expect.poll(() => page.getByRole("rowheader").allInnerTexts()).toEqual([economyName, oneStopName]);
    await page.getByRole("button", { name: "Nhắc 2 đơn vị" }).click();
    await page.getByText("2 đơn vị chưa nộp của kỳ Quý IV/2026 sẽ được nhắc.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Lời nhắn").fill("Nộp sớm để kịp tổng hợp");
    await page.getByRole("dialog").getByRole("button", { name: "Nhắc 2 đơn vị" }).click();
    await page.getByText("Đã nhắc 2 đơn vị").waitFor();
    await cellOf(page, economyName).click();
    await page.getByText(/1 lần, gần nhất ngày 20\/11\/2026: Nộp sớm để kịp tổng hợp/u).waitFor();
    const reminded = await app.backend.database.pool.query("select from app.report_requests where nudge_count = 1");
    expect(reminded.rowCount).toBe(2);
  });

  it("says that somebody else was quicker, and shows what they did", async () => {
    const page = await openDuty("coordinator", {
      prepare: (target) =>
        target.route("**/rpc/judge_report", async (route) => {
          await app.backend.database.pool.query("update app.report_requests set due_on = due_on + 1 where status = 'accepted'");
          await route.continue();
        }),
    });
    await cellOf(page, cultureName).click();
    await page.getByRole("button", { name: /^Thu hồi lượt nộp…/u }).click();
    await page.getByLabel("Lý do").fill("Nộp nhầm kỳ");
    await page.getByRole("button", { name: "Thu hồi", exact: true }).click();
    await page.getByText(refusalSentences["report.changed"]).waitFor();
    await page.getByRole("dialog").getByText("28/11/2026").first().waitFor();
  });

  it("asks for one report more, outside the schedule", async () => {
    const page = await openDuty("coordinator");
    await page.getByRole("button", { name: "Việc khác với chế độ báo cáo" }).click();
    await page.getByRole("button", { name: /^Yêu cầu báo cáo đột xuất…/u }).click();
    await page.getByRole("button", { name: "Yêu cầu báo cáo", exact: true }).click();
    await page.getByText(refusalSentences["report.period_invalid"]).waitFor();
    await page.getByLabel("Tên kỳ báo cáo").fill("Bão số 5");
    await page.getByText("Nộp hết ngày 27/11/2026 vẫn tính là đúng hạn.").waitFor();
    await page.getByRole("button", { name: "Yêu cầu báo cáo", exact: true }).click();
    await page.getByRole("columnheader", { name: /Bão số 5, hạn 27\/11\/2026/u }).waitFor();
    await page.getByRole("button", { name: `${economyName}, Bão số 5: chưa nộp, hạn 27/11/2026` }).waitFor();
  });

  it("leads to the consolidation of the chosen period", async () => {
    const page = await openDuty("coordinator");
    await page.getByRole("button", { name: "Quý IV/2026, hạn 14/12/2026" }).click();
    const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.reporting_periods where key = '2026-Q4'");
    const link = page.getByRole("link", { name: "Tổng hợp", exact: true });
    await expect.poll(() => link.getAttribute("href")).toBe(`${new URL(app.url).pathname}/report-periods/${rows[0]?.id}/consolidation`);
  });
});

describe("rights", () => {
  it("of a leader: looks and reminds, but judges nothing", async () => {
    const page = await openDuty("leader");
    await page.getByRole("button", { name: /^Nhắc \d+ đơn vị$/u }).waitFor();
    await page.getByRole("link", { name: "Xem tổng hợp", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Chờ nhận", exact: true }).count()).toBe(0);
    await cellOf(page, cultureName).click();
    expect(await page.getByRole("dialog").getByRole("button").allInnerTexts()).toEqual(["", "Xem báo cáo"]);
    await page.getByRole("button", { name: "Đóng" }).click();
    await cellOf(page, economyName).click();
    expect(await page.getByRole("dialog").getByRole("button").allInnerTexts()).toEqual(["", "Xem báo cáo", "Nhắc nộp…"]);
    await page.getByRole("button", { name: "Nhắc nộp…" }).click();
    await page.getByRole("button", { name: "Nhắc nộp", exact: true }).click();
    await page.getByText(`Đã nhắc: ${economyName}`).waitFor();
  });

  it("of a viewer: looks only", async () => {
    const page = await openDuty("viewer");
    await cellOf(page, economyName).click();
    expect(await page.getByRole("dialog").getByRole("button").allInnerTexts()).toEqual(["", "Xem báo cáo"]);
    await page.getByRole("button", { name: "Đóng" }).click();
    expect(await page.getByRole("button", { name: /^Nhắc/u }).count()).toBe(0);
    await page.getByRole("button", { name: "Việc khác với chế độ báo cáo" }).click();
    await page.getByText("UBND xã Bình An").waitFor();
    expect(await page.getByRole("button", { name: /^(Sửa|Bỏ|Yêu cầu)/u }).count()).toBe(0);
    await page.goto(`${app.url}/report-duties/new`);
    await page.getByText(refusalSentences["report.forbidden"]).waitFor();
  });
});

describe("a duty of 500 units", () => {
  it("is drawn and asked for within bounds, and is seen to its last unit", async () => {
    const { dutyId, lastUnit } = await addManyReporters(app, coordinator, 500);
    const asked: number[] = [];
    const page = await app.openAs("coordinator", {
      path: `/report-duties/${dutyId}`,
      prepare: (target) =>
        target.route("**/rpc/get_report_matrix", async (route) => {
          asked.push((route.request().postDataJSON() as { max_units: number }).max_units);
          await route.continue();
        }),
    });
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("columnheader").count()).toBe(5);
    const scroller = page.getByRole("table").locator("..");
    await expect
      .poll(
        async () => {
          await scroller.evaluate((element) => element.scrollBy(0, 4_000));
          return page.getByRole("rowheader", { name: lastUnit }).count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1_500);
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("a duty that is given up", () => {
  it("leaves the list after a question", async () => {
    const page = await openDuty("coordinator");
    await page.getByRole("button", { name: "Việc khác với chế độ báo cáo" }).click();
    await page.getByRole("button", { name: /^Bỏ chế độ báo cáo…/u }).click();
    await page.getByRole("button", { name: "Bỏ chế độ này" }).click();
    await page.waitForURL("**/report-duties");
    await page.locator("[data-duty]").first().waitFor();
    await expect.poll(() => page.getByText("Báo cáo kết quả chuyển đổi số").count()).toBe(0);
  });
});

it("leads from the plans to the units, whose tab it took", async () => {
  const page = await app.openAs("coordinator", { path: "/plans" });
  await page.getByRole("button", { name: "Đơn vị và thành viên" }).click();
  await page.getByText("Thành viên và lời mời").waitFor();
});

it("nothing went wrong inside the pages", () => {
  expect(app.problems).toEqual([]);
});
