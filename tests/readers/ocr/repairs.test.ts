import { describe, expect, it } from "vitest";
import { markDoubt, takeDoubts, withoutMarks } from "../../../src/readers/ocr/doubt-marks.ts";
import { isSideways, type ScannedWord, withoutSpecks, wordLinesOf } from "../../../src/readers/ocr/read-words.ts";
import { repairCase } from "../../../src/readers/ocr/repair-case.ts";
import { repairMarkers } from "../../../src/readers/ocr/repair-markers.ts";
import { repairQuarter } from "../../../src/readers/ocr/repair-quarter.ts";

const wordsOf = (text: string, confidence = 90): ScannedWord[] =>
  text.split(" ").map((word, i) => ({ text: word, left: i * 50, right: i * 50 + 40, top: 0, bottom: 20, confidence }));
const textOf = (line: readonly ScannedWord[]) => line.map((word) => word.text).join(" ");

describe("repairCase", () => {
  it.each(["SỞ TÀI CHÍNH", "Sở Tài chính", "hạ tầng 5G, IoT", "VỤ trưởng", "Bộ Y tế"])("leaves «%s»", (text) => {
    expect(textOf(repairCase(wordsOf(text)))).toBe(text);
  });

  it.each([
    ["SỞ Tài chính", "Sở Tài chính"],
    ["các sỞ, ban, ngành", "các sở, ban, ngành"],
    ["tổng hỢp", "tổng hợp"],
  ])("reads «%s» as «%s»", (text, wanted) => {
    expect(textOf(repairCase(wordsOf(text)))).toBe(wanted);
  });
});

describe("repairQuarter", () => {
  it.each(["Quý IV/2026", "Quý 3/2026", "tháng 11/2026", "Điều 11"])("leaves «%s», sure as it is", (text) => {
    expect(repairQuarter(wordsOf(text))).toEqual(wordsOf(text));
  });

  it.each([
    ["Quý II1/2026", "Quý III/2026"],
    ["Quý TV/2026;", "Quý IV/2026;"],
    ["quý l", "quý I"],
  ])("reads «%s» as «%s», in doubt", (text, wanted) => {
    const line = repairQuarter(wordsOf(text));
    expect(textOf(line)).toBe(wanted);
    expect(line[1]?.confidence).toBe(0);
  });
});

describe("repairMarkers", () => {
  it.each([
    ["I thought", "I thought"],
    ["IL Trung", "IL Trung"],
    ["I. MỤC ĐÍCH", "I. MỤC ĐÍCH"],
    ["IL NHIỆM VỤ", "II. NHIỆM VỤ"],
    ["IIL TỔ CHỨC", "III. TỔ CHỨC"],
    ["I MỤC ĐÍCH, YÊU CẦU", "I. MỤC ĐÍCH, YÊU CẦU"],
  ])("reads «%s» as «%s»", (text, wanted) => {
    expect(repairMarkers([{ kind: "paragraph", text }])).toEqual([{ kind: "paragraph", text: wanted }]);
  });
});

describe("doubtful words", () => {
  it("are marked neither where the recognition is sure nor in numbers of lists", () => {
    expect([markDoubt("Phòng", 60), markDoubt("1.", 0), markDoubt("a)", 0)]).toEqual(["Phòng", "1.", "a)"]);
  });

  it("are found again in the joined text, and leave no trace there", () => {
    const text = `Chủ trì: ${markDoubt("Phòng", 10)} Kinh ${markDoubt("tế.", 10)}`;
    const { blocks, doubtful } = takeDoubts([{ kind: "paragraph", text }]);
    expect(blocks).toEqual([{ kind: "paragraph", text: "Chủ trì: Phòng Kinh tế." }]);
    expect(doubtful).toEqual([
      { block: 0, start: 9, end: 14 },
      { block: 0, start: 20, end: 23 },
    ]);
    expect(withoutMarks(text)).toBe("Chủ trì: Phòng Kinh tế.");
  });
});

describe("words of a page", () => {
  it("are read from Tesseract's table, line by line", () => {
    const table =
      "5\t1\t1\t1\t1\t1\t10\t20\t30\t8\t96.5\tKẾ\n5\t1\t1\t1\t2\t1\t10\t40\t30\t8\t91\tSố:\n4\t1\t1\t1\t2\t0\t10\t40\t30\t8\t-1\t\n";
    expect(wordLinesOf(table)).toEqual([
      [{ text: "KẾ", left: 10, right: 40, top: 20, bottom: 28, confidence: 96.5 }],
      [{ text: "Số:", left: 10, right: 40, top: 40, bottom: 48, confidence: 91 }],
    ]);
  });

  it("are told from accents and specks, clear dashes stay", () => {
    expect(withoutSpecks([wordsOf("A^ ` .A x ? Z", 30), wordsOf("|", 20), wordsOf("- Lưu: VT.")]).map(textOf)).toEqual(["- Lưu: VT."]);
  });

  it("are seen to run up the page", () => {
    const high = wordsOf("thực hiện nhiệm vụ trong năm").map((word) => ({ ...word, bottom: word.top + 120 }));
    expect([isSideways([high]), isSideways([wordsOf("thực hiện nhiệm vụ trong năm")])]).toEqual([true, false]);
  });
});
