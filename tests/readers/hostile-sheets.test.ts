import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/readers/read-file.ts";
import { buildXlsx } from "./build-xlsx.ts";

async function read(bytes: Uint8Array) {
  const answer = await readDocument({ name: "x.xlsx", bytes });
  return answer.ok ? { blocks: answer.value.document.blocks, messages: answer.value.messages.map((m) => m.code) } : answer.error.code;
}

/** A workbook with parts changed. */
async function edited(change: (zip: JSZip) => void | Promise<void>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await buildXlsx({ rows: [["A", "B"]] }));
  await change(zip);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const sheet = "xl/worksheets/sheet1.xml";
const cells = (inner: string, rest = "") =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData>${rest}</worksheet>`;
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe("a workbook that is", () => {
  it("cut off is broken", async () => {
    const whole = await buildXlsx({ rows: [["A", "B"]] });
    expect(await read(whole.slice(0, whole.length / 2))).toBe("file.broken");
  });

  it("no workbook inside is broken", async () => {
    expect(await read(await edited((zip) => void zip.file("xl/workbook.xml", "không phải XML")))).toBe("file.broken");
    expect(await read(await edited((zip) => void zip.remove(sheet)))).toBe("file.broken");
  });

  it("empty is empty", async () => {
    expect(await read(await buildXlsx({ rows: [[]] }))).toBe("file.empty");
  });

  it("larger unpacked than it may be is too large", async () => {
    const bomb = await edited((zip) => void zip.file("xl/sharedStrings.xml", "<sst>".padEnd(120_000_000, " ")));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read(bomb)).toBe("file.too_large");
  }, 60_000);
});

describe("a workbook with", () => {
  it("cells in its farthest corners gives those within bounds", async () => {
    const xml = cells(`<row r="1">${text("A1", "gần")}${text("XFD1", "xa")}</row><row r="1048576">${text("A1048576", "cuối")}</row>`);
    expect(await read(await edited((zip) => void zip.file(sheet, xml)))).toMatchObject({
      blocks: [{ text: "gần" }],
      messages: [],
    });
  });

  it.each([
    ["rows", `<row r="1">${text("A1", "đầu")}</row><row r="5001">${text("A5001", "cuối")}</row>`],
    ["columns", `<row r="1">${text("A1", "đầu")}${text("CW1", "cuối")}</row>`],
  ])("more %s than are read says so", async (_, rows) => {
    const answer = await read(await edited((zip) => void zip.file(sheet, cells(rows))));
    expect(answer).toMatchObject({ blocks: [{ text: "đầu" }], messages: ["sheet.too_long"] });
  });

  it("tens of thousands of huge merged areas reads in bounded steps", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(30_000);
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}">${text(`A${i + 1}`, "a")}${text(`B${i + 1}`, "b")}</row>`).join(
      "",
    );
    const answer = await read(await edited((zip) => void zip.file(sheet, cells(rows, `<mergeCells>${merges}</mergeCells>`))));
    expect(answer).toMatchObject({ messages: [] });
  }, 30_000);

  it("a cell of millions of letters keeps their beginning", async () => {
    const xml = cells(`<row r="1">${text("A1", "việc ".repeat(1_000_000))}</row>`);
    const answer = await read(await edited((zip) => void zip.file(sheet, xml)));
    expect(answer).toMatchObject({ messages: [] });
    expect(typeof answer === "object" && answer.blocks[0]?.text.length).toBeLessThanOrEqual(20_000);
  });

  it("more sheets than are read says how many are left out", async () => {
    const many = await buildXlsx(...Array.from({ length: 33 }, (_, i) => ({ name: `T${i}`, rows: [["x"]] })));
    expect(await read(many)).toMatchObject({ messages: ["sheet.too_many"] });
  });

  it("names of parts that would leave the archive or touch prototypes reads as usual", async () => {
    const bytes = await edited((zip) => void zip.file("../../__proto__", "x"));
    expect(await read(bytes)).toMatchObject({ blocks: [{ text: "A. B" }] });
    expect(Object.prototype).not.toHaveProperty("x");
  });

  it("thousands of rows that each look like a header's beginning reads in time", async () => {
    const row = (n: number) => [n, `Tổ chức rà soát nội dung ${n}`, "Phòng Kinh tế", "Quý IV"];
    const rows = Array.from({ length: 2500 }, (_, n) => [row(n), []]).flat();
    const answer = await read(await buildXlsx({ rows: [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ...rows] }));
    expect(typeof answer === "object" && answer.blocks.length).toBe(2501);
  }, 30_000);
});
