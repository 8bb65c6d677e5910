import JSZip from "jszip";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/core/report/report-document.ts";
import { writeDocx } from "../../src/writers/write-docx.ts";
import { everyLetter } from "./pangram.ts";
import { figuresTable, flowing, sampleReport } from "./sample-report.ts";

/** What mammoth, which did not write it, reads of it, with no word of complaint. */
async function readBack(report: ReportDocument) {
  const buffer = Buffer.from(await writeDocx(report));
  const { value: html, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages).toEqual([]);
  const { value: text } = await mammoth.extractRawText({ buffer });
  return { html, lines: text.split("\n").filter((line) => line.trim() !== "") };
}

const cellsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gsu)].map(([, cell = ""]) => cell.replaceAll("</p><p>", "\n").replace(/<[^>]+>/gu, "")),
  );

describe("a report as a Word file", () => {
  let lines: string[];
  let html: string;
  let parts: Record<string, string>;

  beforeAll(async () => {
    ({ lines, html } = await readBack(sampleReport));
    const zip = await JSZip.loadAsync(await writeDocx(sampleReport));
    const names = Object.keys(zip.files).filter((name) => name.endsWith(".xml"));
    parts = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async("string")) ?? ""] as const)),
    );
  });

  it("has its head, its title and whom it is for in their order", () => {
    expect(lines.slice(0, 15)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "TỈNH TÂN PHÚ",
      "ỦY BAN NHÂN DÂN",
      "XÃ BÌNH AN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 07/BC-UBND",
      "Bình An, ngày 04 tháng 11 năm 2026",
      "BÁO CÁO",
      sampleReport.subject,
      "Kính gửi:",
      "- Ủy ban nhân dân tỉnh Tân Phú;",
      "- Sở Khoa học và Công nghệ.",
      flowing,
      "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
    ]);
  });

  it("ends with who gets it and who signs it", () => {
    expect(lines.slice(-9)).toEqual([
      "Trên đây là báo cáo kết quả thực hiện của Ủy ban nhân dân xã Bình An./.",
      "Nơi nhận:",
      "- Như trên;",
      "- Thường trực Đảng ủy, HĐND xã;",
      "- Chủ tịch, các Phó Chủ tịch UBND xã;",
      "- Lưu: VT, VHXH.",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
      "Nguyễn Văn Ước",
    ]);
  });

  it("has every cell of its table, and its total in bold", () => {
    const table = figuresTable(14);
    if (table.kind !== "table") throw new Error("no table");
    expect(cellsOf(html).filter((row) => row.length === 8)).toEqual([table.columns.map(({ title }) => title), ...table.rows, table.total]);
    expect(html).toContain("<strong>Tổng cộng</strong>");
  });

  it("has headings of three levels, which a reader's outline shows", () => {
    expect(html).toContain("<h1><strong>II. KẾT QUẢ THỰC HIỆN</strong></h1>");
    expect(html).toContain("<h2><strong>1. Kết quả chung</strong></h2>");
    expect(html).toContain("<h3><strong><em>a) Hạ tầng số</em></strong></h3>");
  });

  it("is A4 upright, with the decree's margins and its font alone", () => {
    const { "word/document.xml": body = "", "word/styles.xml": styles = "" } = parts;
    expect(body).toMatch(/<w:pgSz (?=[^>]*w:w="1190[56]")(?=[^>]*w:h="1683[78]")/u);
    const margin = /<w:pgMar (?<all>[^>]*)\/>/u.exec(body)?.groups?.all ?? "";
    const millimetres = (side: string) => (Number(new RegExp(`w:${side}="(\\d+)"`, "u").exec(margin)?.[1]) / 1440) * 25.4;
    expect(["top", "bottom", "left", "right"].map((side) => Math.round(millimetres(side)))).toEqual([20, 20, 30, 15]);
    expect(styles).toContain('w:ascii="Times New Roman"');
    const fonts = [...(body + styles).matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="(?<font>[^"]+)"/gu)].map(({ groups }) => groups?.font);
    expect([...new Set(fonts)]).toEqual(["Times New Roman"]);
  });

  it("has letters of the decree's sizes", () => {
    const sizes = new Set(
      [...(parts["word/document.xml"] ?? "").matchAll(/<w:sz w:val="(?<half>\d+)"/gu)].map(({ groups }) => Number(groups?.half) / 2),
    );
    expect([...sizes].filter((size) => size > 2).sort((a, b) => a - b)).toEqual([11, 12, 13, 14]);
  });

  it("numbers its pages in the middle of the top margin, but not the first", () => {
    expect(parts["word/document.xml"]).toContain("<w:titlePg/>");
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
    expect(headers.map(([, xml]) => xml.includes("PAGE")).sort()).toEqual([false, true]);
    expect(headers.find(([, xml]) => xml.includes("PAGE"))?.[1]).toContain('<w:jc w:val="center"/>');
  });

  it("justifies its text, indents first lines, and repeats the head row of its table", () => {
    const { "word/document.xml": body = "" } = parts;
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*Thực hiện Kế hoạch số(?:(?!<\/w:p>).)*<\/w:p>/su.exec(body)?.[0] ?? "";
    expect(paragraph).toContain('<w:jc w:val="both"/>');
    expect(paragraph).toContain('w:firstLine="720"');
    expect(paragraph).toMatch(/w:line="276"[^>]*w:lineRule="auto"/u);
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  });

  it("holds its last paragraph beside the signatures, which no page parts", () => {
    const { "word/document.xml": body = "" } = parts;
    expect(body).toMatch(/<w:keepNext\/>(?:(?!<w:p>|<w:keepNext\/>).)*Trên đây là báo cáo/su);
    expect(body.slice(body.indexOf("Trên đây là báo cáo"))).toContain("<w:cantSplit/>");
  });
});

describe("a Word file", () => {
  it("has room for what the clerk writes by hand", async () => {
    const { lines } = await readBack({ ...sampleReport, number: null, date: null, parentBody: null, addressees: [] });
    expect(lines.slice(0, 8).map((line) => line.replace(/\u00a0+/gu, "…"))).toEqual([
      "ỦY BAN NHÂN DÂN",
      "XÃ BÌNH AN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số:…/BC-UBND",
      "Bình An, ngày…tháng…năm…",
      "BÁO CÁO",
      sampleReport.subject,
    ]);
  });

  it("can hold nothing at all", async () => {
    const nothing: ReportDocument = {
      ...{ parentBody: null, issuer: "", number: null, symbol: "", place: "", date: null, subject: "", addressees: [], body: [] },
      ...{ signature: { authority: null, title: "", name: null }, recipients: [] },
    };
    expect((await readBack(nothing)).lines).toContain("BÁO CÁO");
  });

  it("holds texts that XML or a name would stumble over", async () => {
    const text = `<w:p> & "Phòng" ]]> ' ${everyLetter.join("")}`;
    const { lines } = await readBack({
      ...sampleReport,
      issuer: `${text}\u0000`,
      body: [{ kind: "paragraph", text: `${text}\u0008\ud800` }],
    });
    expect(lines).toContain(text);
  });
});
