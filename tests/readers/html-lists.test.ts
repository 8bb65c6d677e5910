import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/readers/html-document.ts";

const blocksOf = (html: string) => readHtml(html).document.blocks.map((block) => block.text);

describe("lists of a page", () => {
  it.each([
    ["a number that is none", '<ol start="x"><li value="">Một</li></ol>', ["1. Một"]],
    ["an unknown style", '<ol style="list-style-type: hebrew"><li>Một</li></ol>', ["1. Một"]],
    ["letters beyond the alphabet of any list", '<ol type="a" start="999999999"><li>Một</li></ol>', ["999999999. Một"]],
    ["an item outside a list", "<li>Một</li>", ["- Một"]],
  ])("take no harm from %s", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  it.each([
    ["Roman numbers", '<ol type="I"><li>MỤC TIÊU</li><li>NHIỆM VỤ</li></ol>', ["I. MỤC TIÊU", "II. NHIỆM VỤ"]],
    ["letters by style", '<ol style="list-style-type: lower-alpha"><li>Một</li><li>Hai</li></ol>', ["a. Một", "b. Hai"]],
    ["a start of their own", '<ol start="3"><li>Ba</li><li value="7">Bảy</li><li>Tám</li></ol>', ["3. Ba", "7. Bảy", "8. Tám"]],
    ["lists inside lists", "<ol><li>Một<ol type=a><li>Trong</li></ol></li><li>Hai</li></ol>", ["1. Một", "a. Trong", "2. Hai"]],
    ["bullets below bullets", "<ul><li>Một<ul><li>Trong</li></ul></li><li>Hai</li></ul>", ["- Một", "+ Trong", "- Hai"]],
    ["bullets below numbers", "<ol><li>Một<ul><li>Trong</li></ul></li></ol>", ["1. Một", "- Trong"]],
  ])("print %s as a browser does", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe("paragraphs of a page", () => {
  it("make a table where tabs part their words", () => {
    const { document } = readHtml("<p>STT\tNhiệm vụ\tChủ trì</p><p>1\tMở lớp\tPhòng A</p><p>Nơi nhận:\t\t\tCHỦ TỊCH</p>");
    expect(document.blocks.map((block) => [block.kind, block.text])).toEqual([
      ["row", "STT\tNhiệm vụ\tChủ trì"],
      ["row", "1\tMở lớp\tPhòng A"],
      ["paragraph", "Nơi nhận: CHỦ TỊCH"],
    ]);
  });

  it("keep the empty cells before their words", () => {
    const { document } = readHtml("<p>STT\tNhiệm vụ\tChủ trì</p><p>\t\tPhòng A</p>");
    const cells = document.blocks.flatMap((block) => (block.kind === "row" ? [block.cells.map((cell) => cell.text)] : []));
    expect(cells[1]).toEqual(["", "", "Phòng A"]);
  });

  it("make no table of the source's own indents", () => {
    expect(blocksOf("<p>\n\t\tMở\n\t\tlớp\n\t\thọc\n\t</p>")).toEqual(["Mở lớp học"]);
  });

  it("count the tables before and behind them apart", () => {
    const { document } = readHtml("<table><tr><td>A</td></tr></table><p>a\tb\tc</p><p>d\te\tf</p><table><tr><td>B</td></tr></table>");
    expect(document.blocks.map((block) => (block.kind === "row" ? block.table : -1))).toEqual([0, 1, 1, 2]);
  });
});
