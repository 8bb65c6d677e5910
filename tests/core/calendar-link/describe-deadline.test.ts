import { expect, it } from "vitest";
import type { Deadline } from "../../../src/core/calendar-link/deadline-calendar.ts";
import { describeDeadlineEntry } from "../../../src/core/calendar-link/describe-deadline.ts";
import { sampleCard, sampleReport } from "../notification/sample-messages.ts";

const card: Deadline = { kind: "card", ...sampleCard, dueOn: "2026-11-23" };

it.each<[Deadline, title: string, lines: string[], opens: string]>([
  [card, "Việc 12: Tuyên truyền về chuyển đổi số", ["Chủ trì: Phòng Kinh tế", "Kế hoạch 15/KH-UBND"], "/cards/c1"],
  [{ ...card, title: "A\r\nB\u0000C \u2028 D", unitName: null, planNumber: null }, "Việc 12: A B C D", [], "/cards/c1"],
  [
    { kind: "report", ...sampleReport },
    "Nộp báo cáo 3: Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026",
    ["Đơn vị: Phòng Kinh tế"],
    "/reports/r1",
  ],
])("%#: %s", (deadline, title, lines, opens) => {
  expect(describeDeadlineEntry(deadline)).toMatchObject({ title, lines, opens });
});
