import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { ReportDuty, ReportDutySummary, FigureDefinition } from "../../src/core/report/report-duty.ts";
import type { ReportRequest, ReportRequestDetail } from "../../src/core/report/report-request.ts";
import type { ReportMatrix } from "../../src/core/report/report-matrix.ts";
import { onDay } from "./act-out-story.ts";
import type { Call } from "./api-client.ts";
import type { Founded } from "./found-organization.ts";

const figures: Omit<FigureDefinition, "id">[] = [
  { name: "Số tin, bài đã đăng", measure: "bài", required: true, combine: "sum" },
  { name: "Tỷ lệ hồ sơ xử lý trên môi trường mạng", measure: "%", required: false, combine: "average" },
];

/** In the order of the figures. */
const values: Record<string, string[]> = {
  office_head: ["36", "98.5"],
  economy_head: ["21", "92"],
  one_stop_staff: ["18", "99.2"],
};

const texts: Record<string, Record<"results" | "difficulties" | "proposals", string>> = {
  culture_staff: {
    results: "Đã tổng hợp kết quả của các đơn vị trong quý; các nhiệm vụ truyền thông, tập huấn thực hiện đúng tiến độ.",
    difficulties: "Một số thôn gửi số liệu chậm.",
    proposals: "",
  },
  office_head: {
    results:
      "Đã số hóa toàn bộ văn bản đến, đi của Ủy ban nhân dân xã; 100% hồ sơ công việc xử lý trên hệ thống.\nĐã mở chuyên mục chuyển đổi số trên trang thông tin điện tử, cập nhật hằng tuần.",
    difficulties: "Máy quét của văn phòng đã cũ, số hóa hồ sơ lưu trữ còn chậm.",
    proposals: "Đề nghị bố trí kinh phí mua máy quét tốc độ cao trong năm 2027.",
  },
  economy_head: {
    results: "Đã đưa 12 sản phẩm của hợp tác xã và hộ kinh doanh lên sàn thương mại điện tử.",
    difficulties: "Nhiều hộ kinh doanh lớn tuổi chưa quen thanh toán không dùng tiền mặt.",
    proposals: "",
  },
  one_stop_staff: {
    results: "Tiếp nhận 3.412 hồ sơ, trong đó 3.385 hồ sơ nộp trực tuyến; không có hồ sơ trễ hạn.",
    difficulties: "",
    proposals: "Đề nghị tổ chức thêm một lớp hướng dẫn ký số cho công chức một cửa.",
  },
};

/** The reports of the plan: asked for, written, returned, handed in late, and still missing, each on its day until today. */
export async function tellReportStory({ organizationId, calls }: Founded, administrator: pg.Client, today: LocalDate): Promise<void> {
  const call = (who: string): Call => {
    const found = calls.get(who);
    if (found === undefined) throw new Error(`Nobody is called ${who}`);
    return found;
  };
  const duties = await call("coordinator")<ReportDutySummary[]>("list_report_duties", { organization_id: organizationId });
  const duty = duties.find(({ cadence }) => cadence === "once");
  const upward = duties.find(({ cadence }) => cadence === "yearly");
  if (duty === undefined || upward === undefined) return;
  const openPeriods = () => administrator.query("select private.make_report_requests()");

  const days: [on: LocalDate, happen: () => Promise<unknown>][] = [
    ["2026-01-19", () => askForFigures(call("coordinator"), organizationId, duty.id, upward.id)],
    ["2026-03-02", openPeriods],
    ["2026-03-17", () => handIn(call("culture_staff"), organizationId, "culture_staff")],
    ["2026-06-01", openPeriods],
    ["2026-06-17", () => handIn(call("culture_staff"), organizationId, "culture_staff")],
    ["2026-09-01", openPeriods],
    ["2026-09-21", () => handIn(call("culture_staff"), organizationId, "culture_staff")],
    ["2026-10-16", openPeriods],
    ["2026-11-05", openPeriods],
    ["2026-11-09", () => handIn(call("office_head"), organizationId, "office_head")],
    ["2026-11-12", () => handIn(call("economy_head"), organizationId, "economy_head")],
    ["2026-11-12", () => nudgeAll(call("coordinator"), duty.id)],
    [
      "2026-11-13",
      () => judge(call("coordinator"), duty.id, "Phòng Kinh tế", "return", "Bổ sung số liệu tháng 10 và danh sách sản phẩm.", "2026-11-18"),
    ],
    ["2026-11-13", () => judge(call("coordinator"), duty.id, "Văn phòng HĐND và UBND xã", "accept", null, null)],
    ["2026-11-13", () => judge(call("coordinator"), duty.id, "Thôn Đồng Hạ", "exclude", "Sáp nhập thôn từ tháng 10/2026.", null)],
    ["2026-11-16", () => handIn(call("one_stop_staff"), organizationId, "one_stop_staff")],
  ];
  for (const [on, happen] of days) if (on <= today) await onDay(administrator, on, happen);
}

async function askForFigures(coordinator: Call, organizationId: string, dutyId: string, upwardDutyId: string): Promise<void> {
  const duty = await coordinator<ReportDuty>("get_report_duty", { duty_id: dutyId });
  const asked = figures.map((figure) => ({ ...figure, id: randomUUID() }));
  await coordinator("save_report_duty", {
    organization_id: organizationId,
    duty_id: dutyId,
    duty: { ...duty, figures: asked, upwardDutyId },
    request_id: randomUUID(),
  });
}

async function handIn(unit: Call, organizationId: string, who: string): Promise<void> {
  const [report] = await unit<ReportRequest[]>("list_report_requests", { organization_id: organizationId });
  if (report === undefined) return;
  const detail = await unit<ReportRequestDetail>("get_report_request", { report_request_id: report.id });
  const parts: [part: string, body: string][] = Object.entries(texts[who] ?? {});
  for (const [index, { id }] of detail.figures.entries()) {
    const value = values[who]?.[index];
    if (value !== undefined) parts.push([`figure:${id}`, value]);
  }
  let version = detail.draftVersion;
  for (const [part, body] of parts) {
    const saved = await unit<{ draftVersion: number }>("save_report_part", {
      report_request_id: report.id,
      part,
      body,
      expected_version: 0,
    });
    version = saved.draftVersion;
  }
  await unit("submit_report", { report_request_id: report.id, submission_id: randomUUID(), expected_draft_version: version });
}

async function nudgeAll(coordinator: Call, dutyId: string): Promise<void> {
  const { periods } = await coordinator<ReportMatrix>("get_report_matrix", { duty_id: dutyId });
  await coordinator("nudge_reports", {
    period_id: periods.at(-1)?.id,
    unit_ids: null,
    note: "Đề nghị các đơn vị nộp trước ngày 15/11 để kịp tổng hợp.",
    request_id: randomUUID(),
  });
}

async function judge(
  coordinator: Call,
  dutyId: string,
  unitName: string,
  verdict: "accept" | "return" | "exclude",
  reason: string | null,
  dueOn: LocalDate | null,
): Promise<void> {
  const matrix = await coordinator<ReportMatrix>("get_report_matrix", { duty_id: dutyId });
  const cell = matrix.units.find(({ name }) => name === unitName)?.cells[matrix.periods.at(-1)?.id ?? ""];
  if (cell === undefined) throw new Error(`${unitName} has no report`);
  await coordinator("judge_report", {
    report_request_id: cell.id,
    verdict,
    reason,
    due_on: dueOn,
    expected_version: cell.version,
    request_id: randomUUID(),
  });
}
