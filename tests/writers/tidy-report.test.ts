import { describe, expect, it } from "vitest";
import type { ReportBlock } from "../../src/core/report/report-document.ts";
import { tidyReport } from "../../src/writers/tidy-report.ts";
import { largeReport } from "./large-report.ts";
import { figuresTable, sampleReport } from "./sample-report.ts";

const bodyOf = (...body: ReportBlock[]) => tidyReport({ ...sampleReport, body }).body;
const column = { title: "Đơn vị", share: 1, align: "start" as const };

describe("a report is tidied", () => {
  it("not at all where it is tidy, however long reports get", () => {
    const report = largeReport();
    expect(tidyReport(report).body).toEqual(report.body);
  });

  it("so that each line of a text is a paragraph, and empty blocks are none", () => {
    expect(
      bodyOf({ kind: "paragraph", text: "một\n\nhai" }, { kind: "paragraph", text: " " }, { kind: "heading", level: 1, text: "\u0000" }),
    ).toEqual([
      { kind: "paragraph", text: "một" },
      { kind: "paragraph", text: "hai" },
    ]);
  });

  it("so that a table's rows are as wide as its head", () => {
    expect(bodyOf({ kind: "table", caption: " ", columns: [column, column], rows: [["a"], ["a", "b", "c"], []], total: ["x"] })).toEqual([
      {
        kind: "table",
        caption: null,
        columns: [column, column],
        rows: [
          ["a", ""],
          ["a", "b"],
          ["", ""],
        ],
        total: ["x", ""],
      },
    ]);
  });

  it("so that a table without columns is none", () => {
    expect(bodyOf({ kind: "table", caption: "Bảng", columns: [], rows: [["a"]], total: null })).toEqual([]);
  });
});

describe("a report without end is cut, and says so", () => {
  const note = { kind: "paragraph", text: expect.stringContaining("dài hơn giới hạn") as string };

  it.each<[string, () => ReportBlock[]]>([
    ["rows", () => [{ ...figuresTable(1), rows: Array.from({ length: 100_000 }, () => ["1"]) } as ReportBlock]],
    ["paragraphs", () => Array.from({ length: 100_000 }, () => ({ kind: "paragraph", text: "x" }))],
    ["headings", () => Array.from({ length: 100_000 }, () => ({ kind: "heading", level: 1, text: "x" }))],
    [
      "empty tables",
      () => Array.from({ length: 100_000 }, () => ({ kind: "table", caption: null, columns: [column], rows: [], total: null })),
    ],
    ["letters", () => Array.from({ length: 9 }, () => ({ kind: "paragraph", text: "ơ".repeat(150_000) }))],
  ])("of %s", (_, blocks) => {
    const body = bodyOf(...blocks());
    expect(body.at(-1)).toEqual(note);
    expect(body.length).toBeLessThan(10_000);
    expect(JSON.stringify(body).length).toBeLessThan(600_000);
    expect(body.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0)).toBeLessThan(2000);
  });
});
