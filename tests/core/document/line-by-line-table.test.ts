import { describe, expect, it } from "vitest";
import { lineByLineTables } from "../../../src/core/document/line-by-line-table.ts";

/** The rows of the tables in lines that are written here with « / » between them. */
const read = (text: string) =>
  lineByLineTables(text.split(" / ")).map(({ rows }) => rows.map((row) => row.map((cell) => cell.text).join(" | ")));

const header = "STT / Nội dung công việc / Đơn vị chủ trì / Đơn vị phối hợp / Thời gian";
const asRow = header.replaceAll(" / ", " | ");

describe("lineByLineTables", () => {
  it.each([
    ["a table of something else", "STT / Họ và tên / Chức vụ / 1 / Trần Văn An / Chủ tịch / 2 / Lê Thị Bình / Phó Chủ tịch"],
    ["a header without rows", `${header} / Không có nhiệm vụ.`],
    ["one row alone", `${header} / 1 / Trồng cây / Đoàn xã / Hội Phụ nữ xã / Tháng 5`],
    [
      "labels of fields",
      "Nội dung công việc: / Thời gian: / Người phụ trách: / Trồng cây / Tháng 5 / Đoàn xã / Thu rác / Tháng 6 / Hội Phụ nữ xã",
    ],
    [
      "headings that sound like headers",
      "Nội dung / Thời gian / Cơ quan chủ trì / Nâng cao nhận thức / Phát triển hạ tầng / Bảo đảm an toàn / Trồng cây / Tháng 6",
    ],
    ["page numbers", "Nội dung công việc / 1 / Đơn vị chủ trì / 2 / Thời gian"],
  ])("finds no table in %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    [
      "rows and what stands behind them",
      `${header} / 1 / Trồng cây / Đoàn xã / Hội Phụ nữ xã / Tháng 5 / 2 / Thu gom rác / Hội Phụ nữ xã / Đoàn xã / Quý II / Các đơn vị báo cáo kết quả.`,
      ["1 | Trồng cây | Đoàn xã | Hội Phụ nữ xã | Tháng 5", "2 | Thu gom rác | Hội Phụ nữ xã | Đoàn xã | Quý II"],
    ],
    [
      "cells over several lines, empty cells, groups",
      `${header} / I / Môi trường / 1 / Trồng cây / phân tán ở các thôn / Đoàn xã / Tháng 5 / 2 / Thu gom rác / Hội Phụ nữ xã / Công an xã, / Ban Chỉ huy Quân sự xã / Quý II / II / Ban hành văn bản / 3 / Dự thảo quy chế / Văn phòng xã / Phòng Tư pháp`,
      [
        "I | Môi trường |  |  | ",
        "1 | Trồng cây phân tán ở các thôn | Đoàn xã |  | Tháng 5",
        "2 | Thu gom rác | Hội Phụ nữ xã | Công an xã, Ban Chỉ huy Quân sự xã | Quý II",
        "II | Ban hành văn bản |  |  | ",
        "3 | Dự thảo quy chế | Văn phòng xã | Phòng Tư pháp | ",
      ],
    ],
    [
      "a section behind a last row that lacks a cell",
      `${header} / 1 / Trồng cây / Đoàn xã / Hội Phụ nữ xã / Tháng 5 / 2 / Thu gom rác / Hội Phụ nữ xã / Thường xuyên / III. TỔ CHỨC THỰC HIỆN`,
      ["1 | Trồng cây | Đoàn xã | Hội Phụ nữ xã | Tháng 5", "2 | Thu gom rác | Hội Phụ nữ xã |  | Thường xuyên"],
    ],
  ])("reads %s", (_, text, rows) => {
    expect(read(text)).toEqual([[asRow, ...rows]]);
  });

  it("reads rows without numbers", () => {
    const text =
      "Nội dung công việc / Thời gian / Người phụ trách / Xây dựng kế hoạch / Tháng 8 / Hiệu trưởng / Kiểm tra hồ sơ / Từ 01/10 đến 15/10 / Phó Hiệu trưởng / III. TỔ CHỨC / 1. Tổ Toán: Dạy học.";
    expect(read(text)).toEqual([
      [
        "Nội dung công việc | Thời gian | Người phụ trách",
        "Xây dựng kế hoạch | Tháng 8 | Hiệu trưởng",
        "Kiểm tra hồ sơ | Từ 01/10 đến 15/10 | Phó Hiệu trưởng",
      ],
    ]);
  });
});
