import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { largestFile } from "../../src/readers/largest-file.ts";
import { recognizeScans } from "../../src/readers/ocr/recognize-scans.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import { buildDocx } from "./build-docx.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

async function refusalOf(bytes: Uint8Array, name = "ke-hoach.docx") {
  const read = await readDocument({ name, bytes }, { scans: recognizeScans });
  return read.ok ? "read" : read.error.code;
}

async function blocksOf(bytes: Uint8Array) {
  const read = await readDocument({ name: "ke-hoach.txt", bytes });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.document.blocks.map((block) => block.text);
}

describe("readDocument refuses", () => {
  it.each([
    ["an empty file", new Uint8Array(), "file.empty"],
    ["a file of white space", bytesOf(" \n\n "), "file.empty"],
    ["more than 20 MB", new Uint8Array(largestFile + 1).fill(65), "file.too_large"],
    ["a cut-off old Word file", Uint8Array.from([...ole, ...new Uint8Array(600)]), "file.broken"],
    ["a PDF file without anything in it", bytesOf("%PDF-1.7\n"), "file.broken"],
    ["a cut-off image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "file.broken"],
    ["a ZIP file that is no document", Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), "file.type"],
    ["a cut-off Word file", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "file.broken"],
    ["a page with pictures only", bytesOf('<html><body><p><img src="a.png"></p></body></html>'), "file.scan"],
    ["a page without anything", bytesOf("<html><body><p></p></body></html>"), "file.empty"],
    ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), "file.type"],
    ["a secret document", bytesOf("MẬT\nỦY BAN NHÂN DÂN\nKẾ HOẠCH\nI. MỤC ĐÍCH"), "document.secret"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

describe("readDocument reads text", () => {
  it("in UTF-8 with a byte order mark, CR and LF", async () => {
    expect(await blocksOf(bytesOf("\uFEFFKẾ HOẠCH\r\n1. Phòng Kinh tế\r\n"))).toEqual(["KẾ HOẠCH", "1. Phòng Kinh tế"]);
  });

  it("in UTF-16", async () => {
    expect(await blocksOf(utf16("KẾ HOẠCH\nNăm 2026"))).toEqual(["KẾ HOẠCH", "Năm 2026"]);
  });

  it("in decomposed letters", async () => {
    expect(await blocksOf(bytesOf("KẾ HOẠCH".normalize("NFD")))).toEqual(["KẾ HOẠCH"]);
  });

  it("with tables by tabs and by bars", async () => {
    expect(await blocksOf(bytesOf("STT\tNhiệm vụ\tChủ trì\n1\tMở lớp\tPhòng A"))).toEqual(["STT\tNhiệm vụ\tChủ trì", "1\tMở lớp\tPhòng A"]);
    expect(await blocksOf(bytesOf("| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Mở lớp | Phòng A |"))).toEqual([
      "STT\tNhiệm vụ\tChủ trì",
      "1\tMở lớp\tPhòng A",
    ]);
  });
});

describe("readDocument reads HTML", () => {
  it("with entities, line breaks, numbered lists and merged cells", async () => {
    const html =
      "<html><head><title>x</title></head><body><p>Phòng VH&amp;TT<br>xã</p><ol><li>Một</li><li>Hai</li></ol><table><tr><td rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr></table><script>bad()</script></body></html>";
    expect(await blocksOf(bytesOf(html))).toEqual(["Phòng VH&TT xã", "1. Một", "2. Hai", "A\tB", "C"]);
  });
});

describe("readDocument reads Word files", () => {
  it("with the numbers that Word prints, bullets and merged cells", async () => {
    const read = await readDocument({ name: "x.docx", bytes: await buildDocx() });
    if (!read.ok) throw new Error(read.error.code);
    const texts = read.value.document.blocks.map((block) => block.text);
    expect(texts).toContain("I. MỤC ĐÍCH, YÊU CẦU");
    expect(texts).toContain("1. Bê tông hóa 3 km đường trục thôn");
    expect(texts).toContain("- Đơn vị phối hợp: các thôn.");
    expect(texts).toContain("b) Báo cáo kết quả về UBND xã trước ngày 30/11/2026.");
    const draft = readPlan(read.value.document);
    expect(draft.messages).toEqual([]);
    expect(draft.tasks.map((task) => [task.section, task.title, task.leadUnits, task.supportingUnits, task.deadline?.due])).toEqual([
      ["II.1", "Bê tông hóa 3 km đường trục thôn", ["Phòng Kinh tế"], ["các thôn"], "2026-06-30"],
      ["II.2", "Trồng 2.000 cây xanh phân tán", ["Đoàn Thanh niên xã"], [], "2026-05-18"],
      ["A. Môi trường", "Thu gom rác thải tại nguồn", ["Phòng Kinh tế"], ["Hội Phụ nữ xã", "Các thôn"], undefined],
      ["A. Môi trường", "Cải tạo kênh mương", ["Phòng Kinh tế"], ["Hội Nông dân xã"], "2026-09-30"],
      ["IV.1", "Theo dõi, đôn đốc các thôn thực hiện.", ["Phòng Kinh tế"], [], undefined],
      ["IV.2.a", "Vận động Nhân dân hiến đất làm đường.", ["Các thôn"], [], undefined],
      ["IV.2.b", "Báo cáo kết quả về UBND xã trước ngày 30/11/2026.", ["Các thôn"], [], undefined],
    ]);
    expect(draft.reports.map((report) => [report.who, report.to, report.deadline, report.exclusive])).toEqual([
      [["Các thôn"], "UBND xã", "2026-11-30", true],
    ]);
  });
});
