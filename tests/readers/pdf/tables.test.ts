import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/core/document/document.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { gridLines, textLines, type Line, type Word } from "./build-pdf.ts";
import { readPages } from "./read-pdf.ts";

const xs = [60, 95, 290, 390, 470, 540];
const at = [64, 99, 294, 394, 474];

/** One row of the five columns: each cell's lines, from a base line downwards. */
const row = (y: number, cells: readonly string[]): Word[] =>
  cells
    .flatMap((cell, column) => cell.split("\n").map((text, i): Word => [at[column] ?? 0, y + i * 13, text, 10]))
    .filter((word) => word[2] !== "");

const header = ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"];
const first = ["1", "Bê tông hóa đường trục thôn,\nnạo vét kênh mương", "Phòng Kinh tế", "các thôn", "Quý II/2026"];
const second = ["2", "Trồng cây xanh", "Đoàn xã", "", "Trước ngày\n30/4/2026"];

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "row" ? block.cells.filter((cell) => !cell.fromAbove).map((cell) => cell.text) : block.text));
const without = (lines: readonly Line[], left: readonly Line[]) =>
  lines.filter((line) => !left.some((other) => String(other) === String(line)));

describe("what is no table", () => {
  it("a box around text, a line below words, and a list with a tab", async () => {
    const box = gridLines([50, 540], [60, 100]);
    const list = [1, 2, 3, 4].flatMap((n): Word[] => [
      [60, 120 + n * 18, `${n}.`],
      [95, 120 + n * 18, "Việc của thôn"],
    ]);
    const { texts } = await readPages([{ words: [[60, 80, "Ghi chú chung"], ...list], lines: [...box, [60, 220, 300, 220]] }]);
    expect(texts).toEqual(["Ghi chú chung", "1. Việc của thôn", "2. Việc của thôn", "3. Việc của thôn", "4. Việc của thôn"]);
  });
});

describe("a table that lines draw", () => {
  it("is read by its cells, and their lines are joined", async () => {
    const words = [...row(115, header), ...row(140, first), ...row(180, second)];
    const { document } = await readPages([{ words, lines: gridLines(xs, [100, 125, 165, 205]) }]);
    expect(shown(document.blocks)).toEqual([
      header,
      ["1", "Bê tông hóa đường trục thôn, nạo vét kênh mương", "Phòng Kinh tế", "các thôn", "Quý II/2026"],
      ["2", "Trồng cây xanh", "Đoàn xã", "", "Trước ngày 30/4/2026"],
    ]);
  });

  it("keeps merged cells: a header of two rows, a group, a unit for two rows", async () => {
    const words: Word[] = [
      ...row(115, ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "", "Thời gian"]),
      ...row(138, ["", "", "Chủ trì", "Phối hợp", ""]),
      [99, 163, "A. Hạ tầng", 10],
      ...row(190, first),
      ...row(230, ["2", "Trồng cây xanh", "", "Đoàn xã", "Tháng 5/2026"]),
    ];
    const ys = [100, 125, 150, 175, 215, 245];
    const flat = (y: number, from: number, to: number): Line => [from, y, to, y];
    const lines = [
      ...without(gridLines(xs, ys), [flat(125, 60, 540), flat(215, 60, 540), ...xs.map((x): Line => [x, 100, x, 245])]),
      flat(125, 290, 470),
      flat(215, 60, 290),
      flat(215, 390, 540),
      ...xs.map((x): Line => [x, x === 390 ? 125 : 100, x, 150]),
      ...xs.map((x): Line => [x, 175, x, 245]),
      ...[60, 540].map((x): Line => [x, 150, x, 175]),
    ];
    const { document } = await readPages([{ words, lines }]);
    const draft = readPlan(document);
    expect(draft.tasks.map((task) => [task.section, task.title, task.leadUnits, task.supportingUnits, task.deadline?.due])).toEqual([
      ["A. Hạ tầng", "Bê tông hóa đường trục thôn, nạo vét kênh mương", ["Phòng Kinh tế"], ["các thôn"], "2026-06-30"],
      ["A. Hạ tầng", "Trồng cây xanh", ["Phòng Kinh tế"], ["Đoàn xã"], "2026-05-31"],
    ]);
  });

  it("goes on over pages: its header once, a broken row as one", async () => {
    const page1 = {
      words: [
        ...row(715, header),
        ...row(740, ["1", "Bê tông hóa đường trục thôn, nạo vét", "Phòng Kinh tế", "các thôn và", "Quý II/2026"]),
      ],
      lines: gridLines(xs, [700, 725, 765]),
    };
    const page2 = {
      words: [...row(75, header), ...row(100, ["", "kênh mương", "", "Hội Nông dân", ""]), ...row(140, second)],
      lines: gridLines(xs, [60, 85, 125, 165]),
    };
    const { document } = await readPages([page1, page2]);
    expect(shown(document.blocks)).toEqual([
      header,
      ["1", "Bê tông hóa đường trục thôn, nạo vét kênh mương", "Phòng Kinh tế", "các thôn và Hội Nông dân", "Quý II/2026"],
      ["2", "Trồng cây xanh", "Đoàn xã", "", "Trước ngày 30/4/2026"],
    ]);
    expect(new Set(document.blocks.map((block) => (block.kind === "row" ? block.table : -1)))).toEqual(new Set([0]));
  });

  it("goes on with the rest of its last row, which no line above closes", async () => {
    const page1 = { words: [...row(715, header), ...row(740, first)], lines: gridLines(xs, [700, 725, 780]) };
    const rest = {
      words: row(75, ["", "và sửa cầu", "", "", ""]),
      lines: gridLines(xs, [60, 90]).filter((line) => line[1] !== line[3] || line[1] === 90),
    };
    const { document } = await readPages([page1, rest]);
    expect(shown(document.blocks)[1]).toEqual([
      "1",
      "Bê tông hóa đường trục thôn, nạo vét kênh mương và sửa cầu",
      "Phòng Kinh tế",
      "các thôn",
      "Quý II/2026",
    ]);
  });

  it("goes on with a row of its own that leaves out the month above it", async () => {
    const months = ["Thời gian", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm"];
    const page1 = {
      words: [...row(715, months), ...row(740, ["T. 11", "Tập huấn", "Phòng Kinh tế", "các thôn", ""])],
      lines: gridLines(xs, [700, 725, 765]),
    };
    const page2 = { words: row(75, ["", "Phát thanh", "Công an xã", "", ""]), lines: gridLines(xs, [60, 90]) };
    expect(shown((await readPages([page1, page2])).document.blocks)).toHaveLength(3);
  });

  it("is another one when text stands between", async () => {
    const lines = gridLines(xs, [100, 125, 165]);
    const words = [...row(115, header), ...row(140, first)];
    const { document } = await readPages([
      { words: [...words, ...textLines(["II. BẢNG KHÁC"], 200)], lines },
      { words, lines },
    ]);
    expect(document.blocks.map((block) => (block.kind === "row" ? block.table : null))).toEqual([0, 0, null, 1, 1]);
  });
});

describe("lines of a cell", () => {
  /** A table whose third column holds these lines, in columns as wide as given. */
  const cellOf = async (lines: string, width: number): Promise<string> => {
    const edges = [60, 95, 290, 290 + width, 540];
    const place = (y: number, cells: readonly string[]): Word[] =>
      cells.flatMap((cell, i) => cell.split("\n").map((text, k): Word => [(edges[i] ?? 0) + 4, y + k * 13, text, 10]));
    const words = [...place(115, ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"]), ...place(140, ["1", "Trồng cây", lines, "Quý II/2026"])];
    const { document } = await readPages([{ words, lines: gridLines(edges, [100, 125, 200]) }]);
    const block = document.blocks[1];
    return block?.kind === "row" ? (block.cells[2]?.text ?? "") : "";
  };

  it.each([
    ["Hội Nông dân\nCông đoàn", 150, "the next word had room"],
    ["Phòng Kinh tế\nPhòng Y tế", 120, "the next word had room"],
    ["Hội Nông dân huyện\nĐoàn Thanh niên", 110, "a whole name stands above another one"],
  ])("stay two: %j in %i points, because %s", async (lines, width) => {
    expect(await cellOf(lines, width)).toBe(lines);
  });

  it.each([
    ["Khoa\nKhám\nbệnh", 60, "Khoa Khám bệnh"],
    ["Trung tâm\nPhục vụ hành\nchính công xã", 79, "Trung tâm Phục vụ hành chính công xã"],
    ["Phòng Tài chính\n- Kế hoạch", 86, "Phòng Tài chính - Kế hoạch"],
  ])("are one name where it had no room: %j in %i points", async (lines, width, name) => {
    expect(await cellOf(lines, width)).toBe(name);
  });
});

describe("a table without lines", () => {
  const words = [
    ...textLines(["I. NHIỆM VỤ"], 70),
    ...row(115, header),
    ...row(140, first),
    ...row(180, second),
    ...row(220, ["3", "Thu gom rác thải tại nguồn", "Hội Phụ nữ", "các thôn", "Năm 2026"]),
    ...textLines(["II. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế theo dõi việc thực hiện Kế hoạch này của các thôn."], 270),
  ];
  const wanted = [
    "I. NHIỆM VỤ",
    header,
    ["1", "Bê tông hóa đường trục thôn, nạo vét kênh mương", "Phòng Kinh tế", "các thôn", "Quý II/2026"],
    ["2", "Trồng cây xanh", "Đoàn xã", "", "Trước ngày 30/4/2026"],
    ["3", "Thu gom rác thải tại nguồn", "Hội Phụ nữ", "các thôn", "Năm 2026"],
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế theo dõi việc thực hiện Kế hoạch này của các thôn.",
  ];

  it("is read by its columns", async () => {
    expect(shown((await readPages([{ words }])).document.blocks)).toEqual(wanted);
  });

  it("or with flat lines only", async () => {
    const lines = [100, 125, 165, 205, 235].map((y): Line => [60, y, 540, y]);
    expect(shown((await readPages([{ words, lines }])).document.blocks)).toEqual(wanted);
  });
});
