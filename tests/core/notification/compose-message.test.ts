import { describe, expect, test } from "vitest";
import { composeMessage } from "../../../src/core/notification/compose-message.ts";
import type { Notification } from "../../../src/core/notification/notification.ts";
import { aboutCard, aboutExtension, aboutOverdue, aboutPlan, aboutReport } from "./sample-messages.ts";

const compose = (messages: Notification[], kind: "digest" | "urgent" = "digest", personName = "Lê Thị Hoa") =>
  composeMessage({ kind, personName, organizationName: "UBND xã Bình An", today: "2026-11-20", messages });

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aboutCard("card_due_soon", { id: `c${i}`, number: i + 1, title: "Một việc có tên rất dài ".repeat(20) }),
  );

describe("the digest of a morning", () => {
  test("says what is late before what comes due and what is new, each thing once", () => {
    const { text, buttons } = compose([
      aboutPlan(false),
      aboutCard("card_due_soon"),
      aboutReport("report_due_soon"),
      aboutCard("card_overdue", { id: "c2", number: 7, title: "Rà soát thủ tục", dueOn: "2026-11-19" }),
      { ...aboutCard("card_due_soon"), id: "2" },
    ]);
    expect(text).toBe(
      [
        "UBND xã Bình An, ngày 20/11/2026",
        "Việc quá hạn: 1\n• Việc 7 quá hạn 1 ngày: Rà soát thủ tục",
        "Việc sắp đến hạn: 1\n• Việc 12 còn 3 ngày: Tuyên truyền về chuyển đổi số",
        "Báo cáo sắp đến hạn: 1\n• Báo cáo 3 còn 7 ngày: Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND",
        "Việc mới: 1\n• Kế hoạch 15/KH-UBND giao đơn vị 12 nhiệm vụ",
      ].join("\n\n"),
    );
    expect(buttons).toEqual([{ title: "Mở Đúng Hạn", opens: "/work" }]);
  });

  test("tells a leader how much is overdue where, the latest, and nothing out of a plan", () => {
    const { text, buttons, template } = compose([aboutOverdue(7)]);
    expect(text).toBe(
      [
        "UBND xã Bình An, ngày 20/11/2026",
        [
          "Có 28 việc quá hạn ở 7 đơn vị:",
          ...["• Đơn vị 1: 7", "• Đơn vị 2: 6", "• Đơn vị 3: 5", "• Đơn vị 4: 4", "• Đơn vị 5: 3", "… và 2 đơn vị khác"],
          ...["Trễ nhất:", "• Việc 12 (Phòng Kinh tế) quá hạn 42 ngày"],
        ].join("\n"),
      ].join("\n\n"),
    );
    expect(buttons).toEqual([{ title: "Xem việc quá hạn", opens: "/overdue" }]);
    expect(template).toEqual({ name: "Lê Thị Hoa", count: 28, nearest: "2026-10-09", opens: "/overdue" });
  });

  test.each([1, 5, 6, 40, 400])("of %i things fits into one message and hides none of the number", (count) => {
    const { text } = compose([
      ...many(count),
      aboutOverdue(30),
      aboutExtension("extension_requested", null),
      aboutReport("report_overdue"),
    ]);
    expect(text.length).toBeLessThan(2000);
    expect(text).toContain(`Việc sắp đến hạn: ${count}`);
    if (count > 5) expect(text).toContain(`… và ${count - 5} nội dung nữa`);
  });

  test("with one thing in it opens that thing", () => {
    expect(compose([aboutReport("report_due_soon")]).buttons).toEqual([{ title: "Mở Đúng Hạn", opens: "/reports/r1" }]);
  });
});

test("an urgent message says what happened and opens it", () => {
  expect(compose([aboutReport("report_returned")], "urgent")).toEqual({
    text: [
      "UBND xã Bình An",
      "Báo cáo 3 được trả lại để bổ sung",
      "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026. Hạn nộp lại 27/11/2026",
    ].join("\n"),
    buttons: [{ title: "Mở xem", opens: "/reports/r1" }],
    template: { name: "Lê Thị Hoa", count: 1, nearest: "2026-11-27", opens: "/reports/r1" },
  });
});

test.each([
  ["Nguyễn Văn An", "Nguyễn Văn An"],
  ["Công Tằng Tôn Nữ Thị Hoàng Phương Anh", "Tôn Nữ Thị Hoàng Phương Anh"],
  ["A".repeat(40), "A".repeat(30)],
])("a template takes %s as %s", (name, short) => {
  expect(compose([aboutCard("card_due_soon")], "digest", name).template?.name).toBe(short);
});
