import { describe, expect, it } from "vitest";
import { fitCells, type RowPart } from "../../../src/core/document/fit-cells.ts";
import type { HeaderRole } from "../../../src/core/plan/table-header.ts";

const roles: HeaderRole[] = ["index", "title", "lead", "support", "time"];
/** «|» parts cells for sure, «~» where a cell may begin. */
const partsOf = (row: string): RowPart[] =>
  [...row.matchAll(/(?<sign>^|[|~])(?<text>[^|~]*)/gu)].map(({ groups }) => ({
    text: groups?.text?.trim() ?? "",
    begins: groups?.sign === "~" ? "maybe" : "surely",
  }));

describe("fitCells", () => {
  it("takes no running text for a row", () => {
    expect(fitCells(partsOf("a | ".repeat(20)), roles)).toBeNull();
  });

  it.each([
    // what only may part cells parts none where the row is full
    ["1 | Mở lớp cho ~ Hội viên | Phòng Y tế | Các xã | Quý I/2026", ["1", "Mở lớp cho Hội viên", "Phòng Y tế", "Các xã", "Quý I/2026"]],
    ["2 | Khám bệnh | Sở ~ Y tế | Các xã | Thường xuyên", ["2", "Khám bệnh", "Sở Y tế", "Các xã", "Thường xuyên"]],
    // cells that a line's end ran together
    ["3 | Khám bệnh ~ Sở Y tế | Các xã ~ Thường xuyên", ["3", "Khám bệnh", "Sở Y tế", "Các xã", "Thường xuyên"]],
    // cells that are empty, or left out
    ["4 | Khám bệnh | Sở Y tế |  | Quý II/2026", ["4", "Khám bệnh", "Sở Y tế", "", "Quý II/2026"]],
    ["5 | Khám bệnh | Sở Y tế | Quý II/2026", ["5", "Khám bệnh", "Sở Y tế", "", "Quý II/2026"]],
    ["6 | Khám bệnh | Chủ trì: Sở Y tế", ["6", "Khám bệnh", "Chủ trì: Sở Y tế", "", ""]],
  ])("puts «%s» below the headers", (row, expected) => {
    expect(fitCells(partsOf(row), roles)).toEqual(expected);
  });
});
