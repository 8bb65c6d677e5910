import { describe, expect, it } from "vitest";
import type { ReportCard } from "../../../src/core/report/report-request.ts";
import { draftResults } from "../../../src/core/report/draft-results.ts";
import { sampleReportCard as card } from "./sample-report.ts";

const today = "2026-11-12";
const open = { status: "doing", completedOn: null } as const;

/** The lines about single tasks. */
function linesOf(cards: ReportCard[]): string[] {
  return draftResults(cards, today)
    .split("\n")
    .filter((line) => line.startsWith("- "));
}

describe("the results that are drafted from the cards", () => {
  it("say nothing for a unit without cards", () => {
    expect(draftResults([], today)).toBe("");
  });

  it("count first, then tell what is done, open and overdue", () => {
    const cards = [
      card({ title: "Tổ chức hội thi.", product: "Báo cáo kết quả hội thi", lastComment: "Đã tổ chức ngày 05/11,\n28 đội." }),
      card({ ...open, title: "Phát thanh", expectedCount: 14, doneCount: 13, dueOn: "2026-12-31" }),
      card({ ...open, title: "Rà soát hạ tầng", dueOn: "2026-11-10" }),
    ];
    expect(draftResults(cards, today)).toBe(
      [
        "Đơn vị đã hoàn thành 1/3 đầu việc trong kỳ.",
        "",
        "Nhiệm vụ đã hoàn thành:",
        "- Tổ chức hội thi: hoàn thành đúng hạn. Sản phẩm: Báo cáo kết quả hội thi. Đã tổ chức ngày 05/11, 28 đội.",
        "",
        "Nhiệm vụ đang thực hiện, còn trong hạn:",
        "- Phát thanh: đã thực hiện 13/14 lần, hạn 31/12/2026.",
        "",
        "Nhiệm vụ quá hạn:",
        "- Rà soát hạ tầng: quá hạn 2 ngày.",
      ].join("\n"),
    );
  });

  it.each<[string, ReportCard[], string[]]>([
    ["a product that is not made yet is not named", [card({ ...open, product: "Sổ tay" })], ["- Tổ chức hội thi: hạn 14/11/2026."]],
    ["what waits for approval says so", [card({ ...open, status: "review" })], ["- Tổ chức hội thi: đang chờ duyệt, hạn 14/11/2026."]],
    ["done late is said", [card({ late: true })], ["- Tổ chức hội thi: hoàn thành trễ hạn."]],
    ["a task without a day has none", [card({ ...open, dueOn: null })], ["- Tổ chức hội thi."]],
    ["the last day is not overdue", [card({ ...open, dueOn: today })], ["- Tổ chức hội thi: hạn 12/11/2026."]],
    ["the quarters of a task are one line", [card(), card({ number: 2 })], ["- Tổ chức hội thi: hoàn thành đúng hạn 2 quý."]],
    [
      "their counts are one sum",
      [card({ expectedCount: 13, doneCount: 13 }), card({ expectedCount: 14, doneCount: 12 })],
      ["- Tổ chức hội thi: đã thực hiện 25/27 lần."],
    ],
    [
      "the same words of two quarters are said once",
      [card({ lastComment: "Đã đăng đủ." }), card({ number: 2, lastComment: "Đã đăng đủ" })],
      ["- Tổ chức hội thi: hoàn thành đúng hạn 2 quý. Đã đăng đủ."],
    ],
  ])("%s", (_, cards, lines) => {
    expect(linesOf(cards)).toEqual(lines);
  });

  it("a comment as long as a page is cut at a word", () => {
    const [line = ""] = linesOf([card({ lastComment: "từ ".repeat(400) })]);
    expect(line.endsWith(" từ…")).toBe(true);
    expect(line.length).toBeLessThan(500);
  });

  it("leaves room to write, however many cards there are", () => {
    const cards = Array.from({ length: 300 }, (_, index) => card({ title: `Việc ${index}`, lastComment: "một hai ba ".repeat(60) }));
    const text = draftResults(cards, today);
    expect(text.length).toBeLessThan(31_000);
    expect(text.endsWith("- Còn các nhiệm vụ khác, xem danh sách kèm theo.")).toBe(true);
  });
});
