import JSZip from "jszip";
import { readSheet, readSheetNames } from "./read-workbook.ts";
import { describe, expect, it } from "vitest";
import type { ReportCell, ReportSheet } from "../../src/core/report/report-workbook.ts";
import { writeXlsx } from "../../src/writers/write-xlsx.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

const sheetWith = (sheet: Partial<ReportSheet>): ReportSheet => ({
  ...{ name: "Trang", title: "Tên", columns: [{ title: "Cột", width: 10 }], rows: [], total: null },
  ...sheet,
});
const text = (value: string): ReportCell => ({ kind: "text", value });
const cellsOf = async (...cells: ReportCell[]) =>
  (await readSheet(await writeXlsx({ sheets: [sheetWith({ rows: cells.map((cell) => [cell]) })] }), 1)).slice(3).map(([cell]) => cell);

describe("a report as a spreadsheet", () => {
  it("has its title, its head row, its rows and their total; numbers are numbers", async () => {
    const bytes = await writeXlsx(sampleWorkbook);
    expect(await readSheetNames(bytes)).toEqual(["Số liệu", "Nhiệm vụ"]);
    expect(await readSheet(bytes, 1)).toEqual([
      ["Kết quả thực hiện Kế hoạch chuyển đổi số năm 2026", null, null],
      [null, null, null],
      ["Đơn vị", "Số lớp tập huấn", "Tỷ lệ (%)"],
      ["Phòng Văn hóa - Xã hội", 1250, 98.5],
      ["Công an xã", 0, null],
      ["Tổng cộng", 1250, null],
    ]);
  });

  it("has dates that are dates, and texts that run nothing", async () => {
    expect((await readSheet(await writeXlsx(sampleWorkbook), 2)).slice(3)).toEqual([
      ["=1+1", new Date("2026-11-14T00:00:00Z")],
      ['- "Bê tông hóa" 3 km < đường & ngõ', new Date("2028-02-29T00:00:00Z")],
    ]);
    const zip = await JSZip.loadAsync(await writeXlsx(sampleWorkbook));
    expect(await zip.file("xl/worksheets/sheet2.xml")?.async("string")).not.toContain("<f");
    expect(await zip.file("xl/styles.xml")?.async("string")).toContain("dd/mm/yyyy");
  });

  it("has the widths that were asked for, and a head row that stays while the rest scrolls and on each printed page", async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(sampleWorkbook));
    const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    expect([...sheet.matchAll(/<col [^>]*width="(?<width>[\d.]+)"/gu)].map(({ groups }) => Number(groups?.width))).toEqual([32, 14, 12]);
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/u);
    expect(sheet).toContain('paperSize="9"');
    expect(await zip.file("xl/workbook.xml")?.async("string")).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$3:\$3/u);
  });
});

describe("a spreadsheet stays whole", () => {
  it("with no sheet, and with a sheet of nothing", async () => {
    expect(await readSheetNames(await writeXlsx({ sheets: [] }))).toEqual(["Báo cáo"]);
    expect(await readSheetNames(await writeXlsx({ sheets: [sheetWith({ columns: [], title: "" })] }))).toEqual(["Trang"]);
  });

  it("whatever its sheets are called", async () => {
    const names = ["", "'", "a/b:c*?[d]\\", "Số liệu", "SỐ LIỆU", "x".repeat(40), "x".repeat(50), "\u0000"];
    const bytes = await writeXlsx({ sheets: names.map((name) => sheetWith({ name })) });
    expect(await readSheetNames(bytes)).toEqual([
      ...[
        "Trang",
        "Trang (2)",
        "a b c   d".replace(/ +/gu, " "),
        "Số liệu",
        "SỐ LIỆU (2)",
        "x".repeat(31),
        `${"x".repeat(27)} (2)`,
        "Trang (3)",
      ],
    ]);
  });

  it("with numbers that are none, days that are none, and texts without end", async () => {
    const cells = await cellsOf(
      ...[Number.NaN, Number.POSITIVE_INFINITY, -0.5, 1e21].map((value): ReportCell => ({ kind: "number", value })),
      ...(["2026-02-30", "2026-13-01"] as const).map((value): ReportCell => ({ kind: "date", value })),
      text("ơ".repeat(200_000)),
      text("a\r\nb\u0007\ud800"),
    );
    expect(cells.slice(0, 6)).toEqual([null, null, -0.5, 1e21, "2026-02-30", "2026-13-01"]);
    expect(String(cells[6])).toMatch(/^ơ{32000} … \(phần còn lại/u);
    expect(String(cells[6]).length).toBeLessThan(32_767);
    expect(cells[7]).toBe("a\nb");
  });

  it("with rows without end, and says how many it left out", async () => {
    const rows = Array.from({ length: 20_005 }, (): ReportCell[] => [{ kind: "number", value: 1 }]);
    const read = await readSheet(await writeXlsx({ sheets: [sheetWith({ rows, total: [text("Tổng")] })] }), 1);
    expect(read).toHaveLength(3 + 20_000 + 1);
    expect(read.at(-1)).toEqual(["Còn 5 dòng không ghi được vào tệp này."]);
  }, 60_000);
});
