import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/readers/html-document.ts";

const blocksOf = (html: string) =>
  readHtml(html).document.blocks.map((block) => (block.kind === "row" ? block.cells.map((cell) => cell.text) : block.text));

const table = [
  "TT   Nội dung            Chủ trì          Thời gian",
  "1    Tập huấn kỹ năng    Phòng Kinh tế    Quý I/2026",
  "2    Hội thi             Đoàn xã          Quý II/2026",
];
const rows = [
  ["TT", "Nội dung", "Chủ trì", "Thời gian"],
  ["1", "Tập huấn kỹ năng", "Phòng Kinh tế", "Quý I/2026"],
  ["2", "Hội thi", "Đoàn xã", "Quý II/2026"],
];

describe("white space of a page", () => {
  it("says nothing where a browser folds it", () => {
    expect(blocksOf("<p>Phòng   Kinh tế\n        chủ trì,   phối hợp\n\n   với các thôn.</p>\n\n<p>Đoàn xã.</p>")).toEqual([
      "Phòng Kinh tế chủ trì, phối hợp với các thôn.",
      "Đoàn xã.",
    ]);
  });

  it("lays out tables where it was typed so", () => {
    expect(blocksOf(table.map((line) => `<p>${line}</p>`).join("\n"))).toEqual(rows);
  });

  it("parts lines where text is shown as it was typed", () => {
    expect(blocksOf(`<p>Mở đầu.</p><pre>\n1. Tập huấn.\n- Chủ trì: Phòng Kinh tế\n\n${table.join("\n")}\n</pre><p>Kết\nthúc.</p>`)).toEqual(
      ["Mở đầu.", "1. Tập huấn.", "- Chủ trì: Phòng Kinh tế", ...rows, "Kết thúc."],
    );
  });
});
