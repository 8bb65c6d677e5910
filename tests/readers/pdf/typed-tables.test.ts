import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { type Word, widthOf } from "./build-pdf.ts";
import { readPages } from "./read-pdf.ts";

const [left, right, step] = [60, 500, 36];
const size = 11;

/** Sets paragraphs as an office program does: words wrap at the right edge, tabs go on to the next stop. */
function typed(paragraphs: readonly string[]): Word[] {
  const words: Word[] = [];
  let y = 80;
  for (const paragraph of paragraphs) {
    let [x, run, start] = [left, "", left];
    const flush = () => {
      if (run.trim() !== "") words.push([start, y, run.trimEnd(), size]);
      run = "";
    };
    for (const [, sign = "", word = ""] of paragraph.matchAll(/([ \t]|^)([^ \t]*)/gu)) {
      const stop = () => left + (Math.floor((x - left) / step) + 1) * step;
      if (sign === "\t") {
        flush();
        x = stop();
      } else if (sign === " ") run += " ";
      const from = run === "" ? x : start;
      if (from + widthOf(run + word, size) > right) {
        flush();
        y += 16;
        x = left;
        if (sign === "\t") x = stop();
      }
      if (run.trim() === "") [run, start] = ["", x];
      run += word;
      x = start + widthOf(run, size);
    }
    flush();
    y += 16;
  }
  return words;
}

const rowsOf = async (words: Word[]) => {
  const { document } = await readPages([{ words }]);
  return document.blocks.flatMap((block) => (block.kind === "row" ? [block.cells.map((cell) => cell.text)] : []));
};
/** Text that shows where lines end. */
const around = Array<string>(4).fill(
  "Các đơn vị được giao nhiệm vụ theo bảng phân công sau đây của xã chủ động xây dựng kế hoạch, tổ chức thực hiện và báo cáo.",
);

describe("what was typed with tabs and printed is no table", () => {
  it.each([
    ["without a header", ["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\tKT", "- Như trên;\tCHỦ TỊCH\tA", "- Lưu.\tB\tC"]],
    ["where one row follows the header", ["STT\tNội dung\tChủ trì", "1\tTập huấn kỹ năng số\tPhòng Kinh tế"]],
    ["where the header is a sentence", ["Nội dung, thời gian và đơn vị chủ trì như sau", "1\tTập huấn\tA", "2\tHội thi\tB"]],
  ])("%s", async (_, lines) => {
    expect(await rowsOf(typed([...around, ...lines, ...around]))).toEqual([]);
  });
});

describe("a table that was typed with tabs and printed", () => {
  it.each([
    [
      "with groups, and rows that take several lines",
      [
        "STT\tNội dung\tCơ quan chủ trì\tThời gian",
        "I. CẢI CÁCH HÀNH CHÍNH",
        "1\tTập huấn kỹ năng số cho cán bộ không chuyên trách của các thôn trong xã và thành viên các tổ\tPhòng Kinh tế\tQuý I/2026",
        "2\tHội thi cải cách hành chính giữa các thôn, khu phố\tĐoàn Thanh niên Cộng sản Hồ Chí Minh xã\tQuý II/2026",
      ],
    ],
    [
      "without numbers, with a cell that is empty",
      ["Thời gian\tNội dung\tChủ trì", "Tháng 11\tTập huấn kỹ năng số\tPhòng Kinh tế", "\tHội thi cải cách hành chính\tĐoàn xã"],
    ],
  ])("is read %s", async (_, lines) => {
    const rows = await rowsOf(typed([...around, ...lines, ...around]));
    expect(rows).toEqual(lines.map((line) => line.split("\t")));
  });
});

describe("a table that was typed with spaces", () => {
  it("is read although its letters are of different widths, so that no column is to be seen", async () => {
    const lines = [
      "TT    Nội dung công việc             Chủ trì              Thời gian",
      "1     Khảo sát nhu cầu vay vốn       Phòng Kinh tế        Quý I/2026",
      "      của các hợp tác xã",
      "2     Tư vấn thủ tục thành lập       Trung tâm Phục       Tháng 11",
      "      hợp tác xã kiểu mới            vụ hành chính",
      "                                     công xã",
    ];
    const words = lines.map((line, i): Word => [left + widthOf(" ", size) * line.search(/\S/u), 300 + i * 16, line.trimStart(), size]);
    const { document } = await readPages([{ words: [...typed(around), ...words] }]);
    expect(readPlan(document).tasks.map((task) => [task.title, task.leadUnits, task.timeText])).toEqual([
      ["Khảo sát nhu cầu vay vốn của các hợp tác xã", ["Phòng Kinh tế"], "Quý I/2026"],
      ["Tư vấn thủ tục thành lập hợp tác xã kiểu mới", ["Trung tâm Phục vụ hành chính công xã"], "Tháng 11"],
    ]);
  });
});
