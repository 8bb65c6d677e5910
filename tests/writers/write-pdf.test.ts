import { beforeAll, describe, expect, it } from "vitest";
import type { ReportBlock, ReportDocument } from "../../src/core/report/report-document.ts";
import { writePdf } from "../../src/writers/write-pdf.ts";
import { largeReport } from "./large-report.ts";
import { everyLetter } from "./pangram.ts";
import { inOneLine, type PrintedPage, readPdf } from "./read-pdf.ts";
import { figuresTable, flowing, sampleReport } from "./sample-report.ts";

const printed = async (report: ReportDocument) => readPdf(await writePdf(report));
const wordsOf = (pages: PrintedPage[]) => inOneLine(pages.map((page) => page.text).join(" "));
const paragraph = (text: string): ReportBlock => ({ kind: "paragraph", text });
const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Opening PDFs takes its time on a busy machine. */
const patience = 120_000;

describe("a report as a PDF", () => {
  let pages: PrintedPage[];
  beforeAll(async () => {
    pages = await printed(sampleReport);
  }, patience);

  it("has all its texts in their order", () => {
    const words = wordsOf(pages);
    const texts = [
      ...["ỦY BAN NHÂN DÂN TỈNH TÂN PHÚ ỦY BAN NHÂN DÂN XÃ BÌNH AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      ...["Số: 07/BC-UBND", "Bình An, ngày 04 tháng 11 năm 2026", "BÁO CÁO", sampleReport.subject, "Kính gửi:"],
      ...["- Ủy ban nhân dân tỉnh Tân Phú;", "- Sở Khoa học và Công nghệ.", flowing, "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", flowing],
      ...[
        "Bảng 1. Kết quả theo đơn vị",
        "STT Đơn vị",
        "Văn phòng HĐND và UBND",
        "Tổng cộng",
        "a) Hạ tầng số",
        '"Wi-Fi công cộng" & camera < 24 giờ.',
      ],
      ...["Trên đây là báo cáo", "Nơi nhận:", "- Như trên;", "- Lưu: VT, VHXH.", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Nguyễn Văn Ước"],
    ];
    let from = 0;
    for (const text of texts) {
      const at = words.indexOf(text, from);
      expect(at, `«${text}» after «${words.slice(Math.max(0, from - 40), from)}»`).toBeGreaterThanOrEqual(0);
      from = at + text.length;
    }
  });

  it("is A4, and its text keeps within the decree's margins", () => {
    for (const page of pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
      const body = page.lines.filter((line) => line.text.trim() !== "" && line.top > points(20));
      expect(Math.min(...body.map((line) => line.left))).toBeGreaterThanOrEqual(points(30) - 0.5);
      expect(Math.max(...body.map((line) => line.right))).toBeLessThanOrEqual(points(210 - 15) + 0.5);
      expect(Math.max(...body.map((line) => line.top))).toBeLessThanOrEqual(points(297 - 20));
    }
  });

  it("stretches its lines between words alone", async () => {
    const report = {
      ...sampleReport,
      body: [paragraph(`${"Thực hiện Kế hoạch số 45/KH-UBND ngày 05/01/2026 của cơ quan cấp trên ".repeat(12)}hết.`)],
    };
    const [page] = await printed(report);
    const lines = (page?.lines ?? []).map((line) => line.text);
    const drawn = lines.filter((line) => line.includes("KH-UBND"));
    expect(drawn.length).toBeGreaterThan(8);
    expect(lines.filter((line) => /45\/?\s*$|KH-?\s*$|^\s*KH|^\s*UBND(?! XÃ)/u.test(line))).toEqual([]);
  });

  it("numbers its pages in the middle of the top margin, from the second", () => {
    const inMargin = pages.map((page) => page.lines.filter((line) => line.top < points(20)));
    expect(inMargin.map((lines) => lines.map((line) => line.text))).toEqual([[], ["2"]]);
    const [number] = inMargin[1] ?? [];
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo((points(30) + points(195)) / 2, 0);
    expect(number?.size).toBe(13);
  });

  it("has letters of the decree's sizes", () => {
    const sizes = new Set(pages.flatMap((page) => page.lines.filter((line) => line.text.trim() !== "").map((line) => line.size)));
    expect([...sizes].sort((a, b) => a - b)).toEqual([11, 12, 13, 14]);
  });

  it("justifies its text: full lines end where the others do", () => {
    const first = pages[0]?.lines.find((line) => line.text.startsWith("Thực hiện Kế hoạch"));
    expect(first?.left).toBeCloseTo(points(30 + 12.7), 0);
    expect(first?.right).toBeCloseTo(points(195), 0);
  });
});

it("every letter of Vietnamese survives, in each kind of letters", { timeout: patience }, async () => {
  const all = everyLetter.join(" ");
  const body: ReportBlock[] = [
    paragraph(all),
    { kind: "heading", level: 1, text: all },
    { kind: "heading", level: 3, text: all },
    paragraph("Hết."),
  ];
  const words = wordsOf(await printed({ ...sampleReport, place: everyLetter.join(""), body }));
  expect(words.split(all)).toHaveLength(4);
  expect(words.replaceAll(" ", "")).toContain(everyLetter.join(""));
});

it("a table of 40 rows goes on over pages, each with the head row, and no row is parted", { timeout: patience }, async () => {
  const table = figuresTable(40);
  const pages = await printed({ ...sampleReport, body: [paragraph(flowing), table, paragraph("Hết.")] });
  const rowStart = /^(?<number>\d+) (?:Phòng|Trạm|Công an|Văn phòng|Trường)/gmu;
  const withRows = pages.filter((page) => page.text.search(rowStart) >= 0);
  expect(withRows.length).toBeGreaterThan(1);
  for (const page of withRows) expect(inOneLine(page.text)).toContain("STT Đơn vị Tổng số Đúng hạn");
  const order = pages.flatMap((page) => [...page.text.matchAll(rowStart)].map(({ groups }) => Number(groups?.number)));
  expect(order).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

/** So many lines before it that a part ends near the end of a page, and one and two more. */
const fillersTo = (first: number) => [0, 1, 2].map((more) => Array.from({ length: first + more }, (_, i) => paragraph(`Dòng ${i + 1}.`)));

describe("however long the text before it", () => {
  it.each([12, 17])("no heading stands at the foot of a page: %i lines and more", { timeout: patience }, async (lines) => {
    for (const filler of fillersTo(lines)) {
      const body: ReportBlock[] = [
        ...filler,
        { kind: "heading", level: 1, text: "I. ĐẦU MỤC" },
        { kind: "heading", level: 2, text: "1. Đầu mục" },
        paragraph(flowing),
        { kind: "heading", level: 1, text: "II. ĐẦU MỤC" },
        figuresTable(20),
        paragraph("Hết."),
      ];
      const pages = await printed({ ...sampleReport, body });
      expect(wordsOf(pages)).toContain("I. ĐẦU MỤC 1. Đầu mục Thực hiện Kế hoạch");
      for (const page of pages)
        expect(page.lines.filter((line) => line.text.trim() !== "").at(-1)?.text).not.toMatch(/đầu mục|Bảng 1|Tỷ lệ/iu);
    }
  });

  it.each<[string, ReportBlock, number, RegExp]>([
    ["a short paragraph", paragraph(flowing), 11, /trên địa bàn\. Nơi nhận/u],
    ["a long paragraph", paragraph(flowing.repeat(5)), 0, /trên địa bàn\. Nơi nhận/u],
    ["a table", figuresTable(6), 8, /Tỷ lệ \(%\) .*Tổng cộng (?:\d+ )+Nơi nhận/u],
    ["a heading", { kind: "heading", level: 1, text: "Hết." }, 14, /Hết\. Nơi nhận/u],
  ])("the signatures stand on one page, beside %s", { timeout: patience }, async (_, last, lines, together) => {
    let turned = 0;
    for (const filler of fillersTo(lines)) {
      const pages = await printed({ ...sampleReport, body: [...filler, last] });
      const signed = inOneLine(pages.at(-1)?.text ?? "");
      expect(signed).toMatch(together);
      expect(signed).toContain("Nguyễn Văn Ước");
      expect(wordsOf(pages).split("Nơi nhận")).toHaveLength(2);
      // no word of a parted paragraph is lost
      if (last.kind === "paragraph")
        expect(wordsOf(pages).match(/trên địa bàn\./gu)).toHaveLength(last.text.split("trên địa bàn.").length - 1);
      if (pages.length > 1) turned++;
    }
    // with few lines before it there is one page, with more there are two
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(3);
  });
});

it(
  "a report of 12 tables of 40 units is whole",
  async () => {
    const pages = await printed(largeReport());
    expect(pages.length).toBeGreaterThan(45);
    const numbers = pages.map((page) => page.lines.find((line) => line.top < points(20))?.text ?? "");
    expect(numbers).toEqual(pages.map((_, i) => (i === 0 ? "" : String(i + 1))));
    expect(wordsOf(pages).split("Tổng cộng")).toHaveLength(13);
  },
  patience,
);
