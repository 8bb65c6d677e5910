import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { writeCsvFile, writeXlsxFile } from "../../../tools/plan/write-tasks.ts";
import { readBytes } from "../../readers/read-sheets.ts";
import { plan, readText } from "./drafts.ts";

const list = (title: string, supporting = "") =>
  readText(
    `KẾ HOẠCH\nCông tác năm 2026\n\nII. VIỆC\nTT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n1\t${title}\tSở A\t${supporting}\tTháng 5\n`,
  );
const csvOf = (...files: Parameters<typeof writeCsvFile>[0]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsvFile(files));

describe("a CSV of tasks", () => {
  it.each(["Rà soát - thẩm định", "Đạt 5+5 tiêu chí", "Gửi về a@b.vn"])("leaves «%s» as it is", (title) => {
    expect(csvOf(list(title))).toContain(`,${title},`);
  });

  it.each(['=HYPERLINK("x")', "+84 912 345 678", "@SUM(A1)", "=1+1"])("lets a spreadsheet run nothing of «%s»", (text) => {
    expect(csvOf(list("Rà soát", text))).toMatch(/,"?'[=+@]/u);
    expect(csvOf(list("Rà soát", text))).not.toMatch(/(?:^|,)"?[=+@]/mu);
  });

  it("begins with the mark of UTF-8 and has Vietnamese headers and dates", () => {
    const [header, first] = csvOf(readText(plan)).split("\r\n");
    expect(header).toBe(
      "\uFEFFSTT,Mục,Loại,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời gian (nguyên văn),Bắt đầu,Hạn cuối,Tần suất,Sản phẩm,Nội dung khác,Độ chắc chắn",
    );
    expect(first).toBe(
      "1,II.1,Nhiệm vụ,Rà soát thủ tục hành chính,Văn phòng HĐND và UBND,Công an xã,trước ngày 15/11/2026,,14/11/2026,,,,Ghi rõ",
    );
  });

  it("says of which plan each task is where there are several", () => {
    const lines = csvOf(readText(plan), { ...list("Trồng cây"), file: "/x/viec-xa.csv" }).split("\r\n");
    expect(lines.filter((line) => line !== "").map((line) => line.replace("\uFEFF", "").split(",")[0])).toEqual([
      "Kế hoạch",
      ...Array.from({ length: 3 }, () => "12/KH-UBND"),
      "viec-xa.csv",
    ]);
  });

  it("is read again with the same tasks", async () => {
    const { tasks } = await readBytes(writeCsvFile([list("Trồng cây", "Hội Nông dân xã")]), "viec.csv");
    expect(tasks.map((task) => task.slice(1, 4))).toEqual([["Trồng cây", "Sở A", "Hội Nông dân xã"]]);
  });
});

describe("a workbook of tasks", () => {
  it("has dates as dates, texts as texts, and sheets for reports and targets", async () => {
    const workbook = await readXlsx(await writeXlsxFile([readText(plan)]), { readStyles: true });
    const [tasks, reports, targets] = workbook.sheets;
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Nhiệm vụ", "Chế độ báo cáo", "Chỉ tiêu"]);
    expect(tasks?.rows[1]?.[8]).toEqual(new Date("2026-11-14T00:00:00Z"));
    expect(tasks?.cells?.get("1,8")?.style?.numFmt).toBe("dd/mm/yyyy");
    expect(tasks?.rows[1]?.[3]).toBe("Rà soát thủ tục hành chính");
    expect(reports?.rows[1]?.slice(0, 6)).toEqual(["12/KH-UBND", "Phòng Kinh tế", "UBND xã", null, "một lần", "trước 20/11/2026"]);
    expect(targets?.rows[1]?.slice(0, 2)).toEqual(["12/KH-UBND", "100%"]);
  });

  it("runs nothing of what a plan says", async () => {
    const workbook = await readXlsx(await writeXlsxFile([list("Rà soát", "=1+1")]), { readStyles: true });
    const cells = [...(workbook.sheets[0]?.cells?.values() ?? [])];
    expect(cells.map((cell) => cell.value)).toContain("'=1+1");
    expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it("has no empty sheets", async () => {
    const workbook = await readXlsx(await writeXlsxFile([list("Trồng cây")]));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Nhiệm vụ"]);
  });
});
