import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../src/core/report/compose/compose-report.ts";
import { closingOfReport, headOfReport } from "../../../../src/core/report/compose/head-of-report.ts";
import type { ReportBlock } from "../../../../src/core/report/report-document.ts";
import { sampleConsolidation, sampleTask } from "./sample-consolidation.ts";

/** The body as lines: headings, paragraphs, and tables by their caption and rows. */
function lines(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? [`[${block.caption ?? ""}]`, ...[...block.rows, ...(block.total === null ? [] : [block.total])].map((row) => row.join(" | "))]
      : [`${block.kind === "heading" ? "#".repeat(block.level) + " " : ""}${block.text}`],
  );
}

test("a report has its parts in order, the units under their names, and sums below", () => {
  const report = composeReport(sampleConsolidation(), [
    sampleTask(),
    sampleTask({ title: "Chuyên mục", status: "doing", completedOn: null, expectedCount: 14, doneCount: 6, unitName: "Phòng Kinh tế" }),
    sampleTask({ title: "Việc trễ", late: true, dueOn: null }),
  ]);
  expect(lines(report.body)).toEqual([
    "Thực hiện Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND xã về chuyển đổi số năm 2026, Phòng Văn hóa - Xã hội báo cáo kết quả thực hiện năm 2026 như sau:",
    "# I. TÌNH HÌNH CHUNG",
    "Số liệu từ ngày 15/12/2025 đến ngày 14/11/2026. Có 2/3 đơn vị đã báo cáo, trong đó 1 đơn vị nộp muộn. Chưa có báo cáo của: Trạm Y tế xã.",
    "[Kết quả thực hiện nhiệm vụ theo đơn vị]",
    "1 | Công an xã | 3 | 0 | 1 | 0",
    "2 | Phòng Kinh tế | 2 | 1 | 1 | 1",
    " | Tổng cộng | 5 | 1 | 2 | 1",
    "# II. SỐ LIỆU",
    "[Số liệu tổng hợp]",
    "1 | Số tin, bài | bài | Tổng số | 1.248,5",
    "[Số liệu theo đơn vị]",
    "1 | Công an xã | 148",
    "2 | Phòng Kinh tế | 1.100,5",
    " | Chung | 1.248,5",
    "# III. KẾT QUẢ THỰC HIỆN",
    "## 1. Công an xã",
    "Đã tổ chức hội thi.",
    "Có 28 đơn vị tham gia.",
    "## 2. Phòng Kinh tế",
    "Đã số hóa hồ sơ.",
    "[Kết quả theo nhiệm vụ]",
    "1 | Tổ chức hội thi | Công an xã | 30/11/2026 | Đã hoàn thành ngày 12/11/2026",
    "2 | Chuyên mục | Phòng Kinh tế | 30/11/2026 | Đang thực hiện, 6/14",
    "3 | Việc trễ | Công an xã |  | Đã hoàn thành ngày 12/11/2026 (trễ hạn)",
    "# IV. KHÓ KHĂN, VƯỚNG MẮC",
    "## 1. Phòng Kinh tế",
    "Thiếu kinh phí.",
    "Trên đây là báo cáo kết quả chuyển đổi số năm 2026 của Phòng Văn hóa - Xã hội, kính gửi UBND huyện xem xét, tổng hợp./.",
  ]);
});

test("parts without content are left out and the numbers close up", () => {
  const report = composeReport(sampleConsolidation({ figures: [], texts: [] }), []);
  expect(lines(report.body).filter((line) => line.startsWith("# "))).toEqual(["# I. TÌNH HÌNH CHUNG"]);
});

test("every row of a table has as many cells as the table has columns", () => {
  const report = composeReport(sampleConsolidation(), [sampleTask()]);
  for (const block of report.body) {
    if (block.kind !== "table") continue;
    for (const row of [...block.rows, ...(block.total === null ? [] : [block.total])]) expect(row).toHaveLength(block.columns.length);
  }
});

describe("the head", () => {
  test("is composed of what is known, and blank where the clerk writes", () => {
    expect(composeReport(sampleConsolidation(), [])).toMatchObject({
      parentBody: "Ủy ban nhân dân xã Bình An",
      issuer: "Phòng Văn hóa - Xã hội",
      number: null,
      symbol: "BC",
      place: "Bình An",
      date: null,
      subject: "Kết quả chuyển đổi số năm 2026",
      addressees: ["UBND huyện"],
      signature: { authority: null, title: "TRƯỞNG PHÒNG", name: null },
      recipients: ["Như trên", "Lưu: VT"],
    });
  });

  test("of the body itself is signed by its chairman", () => {
    const { parentBody, symbol, signature } = composeReport(sampleConsolidation({ collector: null }), []);
    expect([parentBody, symbol]).toEqual([null, "BC-UBND"]);
    expect(signature).toEqual({ authority: "TM. ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH", name: null });
  });

  test("says «Như trên» only where somebody stands above", () => {
    const { addressees, recipients } = composeReport(sampleConsolidation({ recipient: null }), []);
    expect([addressees, recipients]).toEqual([[], ["Lưu: VT"]]);
  });

  test("says BÁO CÁO once, whoever wrote the subject", () => {
    const composed = headOfReport(sampleConsolidation());
    const written = headOfReport(sampleConsolidation({ head: { ...composed, subject: "Báo cáo công tác năm 2026" } }));
    expect([composed.subject, written.subject]).toEqual(["Kết quả chuyển đổi số năm 2026", "Công tác năm 2026"]);
  });

  test("and the closing words call it a report, whatever the duty is called", () => {
    for (const title of ["Báo cáo kết quả chuyển đổi số", "Kết quả chuyển đổi số"]) {
      expect(closingOfReport(sampleConsolidation({ title }))).toMatch(/^Trên đây là báo cáo kết quả chuyển đổi số năm 2026 của/u);
    }
    expect(closingOfReport(sampleConsolidation({ title: "Báo cáo" }))).toMatch(/^Trên đây là báo cáo năm 2026 của/u);
  });

  test("is what the coordinator wrote, where anything was written", () => {
    const head = {
      ...{ parentBody: null, issuer: null, place: null, authority: null, addressees: [], recipients: [] },
      ...{
        number: "15",
        symbol: "BC-VHXH",
        date: "2026-11-20" as const,
        subject: "Kết quả",
        signerTitle: "PHÓ TRƯỞNG PHÒNG",
        signerName: "An",
      },
    };
    expect(composeReport(sampleConsolidation({ head }), [])).toMatchObject({
      issuer: "Phòng Văn hóa - Xã hội",
      number: "15",
      symbol: "BC-VHXH",
      subject: "Kết quả",
      signature: { title: "PHÓ TRƯỞNG PHÒNG", name: "An" },
    });
  });
});

test("an authority that the coordinator left blank stays blank", () => {
  const body = sampleConsolidation({ collector: null });
  const { signature } = composeReport({ ...body, head: { ...headOfReport(body), authority: null } }, []);
  expect(signature).toMatchObject({ authority: null, title: "CHỦ TỊCH" });
});

test("what the coordinator wrote as opening and closing stands instead of the composed words", () => {
  const own = (section: "opening" | "closing", text: string) => ({ unitId: null, section, text, edited: true, version: 1 });
  const report = composeReport(sampleConsolidation({ texts: [own("opening", "Mở đầu."), own("closing", " ")] }), []);
  expect(lines(report.body)[0]).toBe("Mở đầu.");
  expect(lines(report.body).at(-1)).toMatch(/^Trên đây là báo cáo/u);
});

test("forty units that have not reported are counted, not all listed", () => {
  const units = Array.from({ length: 40 }, (_, n) => ({
    id: `u${n}`,
    name: `Thôn ${n}`,
    excluded: false,
    taken: null,
    change: null,
    offered: null,
  }));
  const general = lines(composeReport(sampleConsolidation({ units, figures: [], texts: [] }), []).body)[2];
  expect(general).toContain("Thôn 14 và 25 đơn vị khác.");
});
