import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { ReportBlock, ReportDocument } from "../../src/core/report/report-document.ts";
import { writeDocx } from "../../src/writers/write-docx.ts";
import { writePdf } from "../../src/writers/write-pdf.ts";
import { inOneLine, readPdf } from "./read-pdf.ts";
import { figuresTable, flowing, sampleReport } from "./sample-report.ts";

const patience = 120_000;
const inDocx = async (report: ReportDocument) =>
  inOneLine((await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(report)) })).value);
const inPdf = async (report: ReportDocument) => inOneLine((await readPdf(await writePdf(report))).map((page) => page.text).join(" "));

/** Letters alone: lines break where they break, and page numbers come between. */
const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");
const count = (text: string, part: string) => text.split(part).length - 1;

const table = figuresTable(1) as Extract<ReportBlock, { kind: "table" }>;
const cellsOf = (first: string) => [first, ...table.columns.slice(1).map(() => "")];
const longWord = "Nghiẵng".repeat(400);
const longText = `${flowing} Sẵn. `.repeat(100).trim();

/** Each with a letter that stands nowhere else in it, by which its words are counted: pages part words, and repeat heads. */
const reports: [what: string, report: ReportDocument, letter: string, times: number][] = [
  ["a word without blanks", { ...sampleReport, body: [{ kind: "paragraph", text: longWord }] }, "ẵ", 400],
  ["a word without blanks in a narrow cell", { ...sampleReport, body: [{ ...table, rows: [cellsOf(longWord)] }] }, "ẵ", 400],
  ["a cell of several pages", { ...sampleReport, body: [{ ...table, rows: [cellsOf(longText)] }] }, "ẵ", 100],
  ["a heading of several pages", { ...sampleReport, body: [{ kind: "heading", level: 1, text: longText.slice(0, 1990) }] }, "ẵ", 6],
  [
    "many headings in a row",
    { ...sampleReport, body: Array.from({ length: 150 }, () => ({ kind: "heading", level: 1, text: "Đầu mục" })) },
    "Đầumục",
    150,
  ],
  ["a caption of several pages", { ...sampleReport, body: [{ ...table, caption: longText.slice(0, 1990) }] }, "ẵ", 6],
  ["recipients for pages", { ...sampleReport, recipients: Array.from({ length: 150 }, (_, i) => `Đơn vị thứ ${i}`) }, "Đơnvịthứ", 150],
  ["names without end", { ...sampleReport, issuer: "Nghiẵng".repeat(100), parentBody: flowing.repeat(3) }, "Ẵ", 100],
  [
    "a signature without end",
    { ...sampleReport, signature: { authority: flowing.repeat(6), title: "Nghiẵng".repeat(200), name: "X" } },
    "Ẵ",
    200,
  ],
];

describe.each(reports)("a report with %s is written whole", (_, report, part, times) => {
  it("as Word", async () => expect(count(lettersOf(await inDocx(report)), part)).toBe(times), patience);
  it("as PDF", async () => expect(count(lettersOf(await inPdf(report)), part)).toBe(times), patience);
});

it("a text of 200,000 letters is written whole, as Word and as PDF", { timeout: patience }, async () => {
  const text = `${flowing} `.repeat(1000).slice(0, 200_000);
  const report: ReportDocument = { ...sampleReport, body: [{ kind: "paragraph", text }] };
  expect(lettersOf(await inDocx(report))).toContain(lettersOf(text));
  expect(lettersOf(await inPdf(report))).toContain(lettersOf(text));
});

it("a table of 16 columns and of one without rows are written", { timeout: patience }, async () => {
  const columns = Array.from({ length: 16 }, (_, c) => ({ title: `Cột ${c}`, share: c, align: "end" as const }));
  const body: ReportBlock[] = [
    { kind: "table", caption: null, columns, rows: [columns.map((_, c) => String(c * 1000))], total: null },
    { ...table, rows: [], total: null },
  ];
  for (const words of [await inDocx({ ...sampleReport, body }), await inPdf({ ...sampleReport, body })]) {
    expect(words.replaceAll(" ", "")).toContain("15000");
    expect(words).toContain("Bảng 1. Kết quả theo đơn vị");
  }
});
