import { describe, expect, test } from "vitest";
import { describeNotification } from "../../../src/core/notification/describe-notification.ts";
import type { Notification } from "../../../src/core/notification/notification.ts";
import {
  aboutCard,
  aboutExtension,
  aboutMention,
  aboutNudged,
  aboutOverdue,
  aboutPlan,
  aboutReport,
  sampleCard,
} from "./sample-messages.ts";

const today = "2026-11-20";

describe("a message in the words of an office", () => {
  test.each<[Notification, title: string, detail: string, opens: string]>([
    [aboutCard("assigned"), "Đơn vị được giao việc 12", "Tuyên truyền về chuyển đổi số. Hạn 23/11/2026", "/cards/c1"],
    [aboutCard("assigned", { dueOn: null }), "Đơn vị được giao việc 12", "Tuyên truyền về chuyển đổi số", "/cards/c1"],
    [aboutCard("card_due_soon"), "Việc 12 còn 3 ngày", "Tuyên truyền về chuyển đổi số. Hạn 23/11/2026", "/cards/c1"],
    [aboutCard("card_due_soon", { dueOn: today }), "Việc 12 hạn hôm nay", "Tuyên truyền về chuyển đổi số. Hạn 20/11/2026", "/cards/c1"],
    [
      aboutCard("card_overdue", { dueOn: "2026-11-15" }),
      "Việc 12 quá hạn 5 ngày",
      "Tuyên truyền về chuyển đổi số. Hạn 15/11/2026",
      "/cards/c1",
    ],
    [aboutCard("given"), "Đồng chí được giao việc 12", "Tuyên truyền về chuyển đổi số. Hạn 23/11/2026", "/cards/c1"],
    [
      aboutMention("Trần Thị Bình", "Nhờ anh @Nguyễn An\n\nxem giúp  số liệu"),
      "Trần Thị Bình nhắc đến đồng chí ở việc 12",
      "Nhờ anh @Nguyễn An xem giúp số liệu",
      "/cards/c1",
    ],
    [
      aboutMention(null, "một hai ba ".repeat(25)),
      "Có người nhắc đến đồng chí ở việc 12",
      `${"một hai ba ".repeat(18).trim()}…`,
      "/cards/c1",
    ],
    [aboutCard("nudge", { dueOn: null }), "Đôn đốc việc 12", "Tuyên truyền về chuyển đổi số", "/cards/c1"],
    [
      aboutCard("nudge", { dueOn: "2026-11-15" }, "Đề nghị xong trong tuần"),
      "Đôn đốc việc 12 quá hạn 5 ngày",
      "Đề nghị xong trong tuần. Tuyên truyền về chuyển đổi số. Hạn 15/11/2026",
      "/cards/c1",
    ],
    [
      aboutCard("nudge", {}, "Xong chưa?"),
      "Đôn đốc việc 12 còn 3 ngày",
      "Xong chưa? Tuyên truyền về chuyển đổi số. Hạn 23/11/2026",
      "/cards/c1",
    ],
    [
      aboutNudged({}, "Đề nghị xong trong tuần"),
      "Đôn đốc 9 việc",
      "Đề nghị xong trong tuần. Việc 1 quá hạn 11 ngày; việc 2 quá hạn 10 ngày; việc 3 quá hạn 9 ngày; và 6 việc khác",
      "/overdue?unit=u1",
    ],
    [
      aboutNudged({ open: 2, unitId: null, worst: [{ ...sampleCard, dueOn: "2026-11-19" }, sampleCard] }),
      "Đôn đốc 2 việc",
      "Việc 12 quá hạn 1 ngày; việc 12 còn 3 ngày",
      "/overdue?mine=1",
    ],
    [
      aboutNudged({ open: 2, worst: [{ ...sampleCard, dueOn: null }, sampleCard] }),
      "Đôn đốc 2 việc",
      "Việc 12; việc 12 còn 3 ngày",
      "/work",
    ],
    [aboutNudged({ open: 0, worst: [] }, "Làm ngay"), "Đôn đốc 0 việc", "Làm ngay", "/work"],
    [aboutOverdue(1), "1 việc quá hạn", "Đơn vị 1: 1", "/overdue"],
    [
      aboutOverdue(7),
      "28 việc quá hạn ở 7 đơn vị",
      "Đơn vị 1: 7; Đơn vị 2: 6; Đơn vị 3: 5; Đơn vị 4: 4; Đơn vị 5: 3; và 2 đơn vị khác",
      "/overdue",
    ],
    [
      aboutReport("report_due_soon"),
      "Báo cáo 3 còn 7 ngày",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026. Hạn 27/11/2026",
      "/reports/r1",
    ],
    [
      aboutReport("report_overdue", { dueOn: "2026-11-19" }),
      "Báo cáo 3 quá hạn 1 ngày",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026. Hạn 19/11/2026",
      "/reports/r1",
    ],
    [
      aboutReport("report_returned"),
      "Báo cáo 3 được trả lại để bổ sung",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026. Hạn nộp lại 27/11/2026",
      "/reports/r1",
    ],
    [
      aboutReport("report_accepted"),
      "Báo cáo 3 đã được chấp nhận",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026",
      "/reports/r1",
    ],
    [aboutReport("nudge", {}, "Đề nghị nộp trong sáng nay"), "Đôn đốc nộp báo cáo 3", "Đề nghị nộp trong sáng nay", "/reports/r1"],
    [
      aboutReport("nudge"),
      "Đôn đốc nộp báo cáo 3",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026. Hạn 27/11/2026",
      "/reports/r1",
    ],
    [
      aboutExtension("extension_requested", null),
      "Phòng Kinh tế xin gia hạn việc 12 đến 10/12/2026",
      "Tuyên truyền về chuyển đổi số",
      "/extensions",
    ],
    [aboutExtension("extension_decided", "2026-12-10"), "Đã gia hạn việc 12 đến 10/12/2026", "Tuyên truyền về chuyển đổi số", "/cards/c1"],
    [
      aboutExtension("extension_decided", null, "report"),
      "Đề nghị gia hạn báo cáo 3 không được chấp thuận",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND",
      "/reports/r1",
    ],
    [aboutPlan(false), "Kế hoạch 15/KH-UBND giao đơn vị 12 nhiệm vụ", "Kế hoạch chuyển đổi số năm 2026", "/work"],
    [aboutPlan(true), "Kế hoạch 15/KH-UBND vừa được cập nhật, đơn vị có 12 nhiệm vụ", "Kế hoạch chuyển đổi số năm 2026", "/work"],
  ])("%#: %s", (message, title, detail, opens) => {
    expect(describeNotification(message, today)).toEqual({ title, detail, opens });
  });

  test("whose subject is gone says so and leads back to the list", () => {
    const message = { ...aboutCard("card_overdue", sampleCard), card: null } as Notification;
    expect(describeNotification(message, today).opens).toBe("/notifications");
  });
});
