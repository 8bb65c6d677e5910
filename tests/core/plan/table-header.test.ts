import { describe, expect, it } from "vitest";
import { tableRow } from "../../../src/core/document/document.ts";
import { columnsOf } from "../../../src/core/plan/table-header.ts";

const row = (cells: string) =>
  tableRow(
    0,
    cells.split("|").map((text, column) => ({ text: text.trim(), column, columnSpan: 1, fromAbove: false })),
  );
const rolesOf = (...rows: string[]) => {
  const columns = columnsOf(rows.map(row));
  return columns && [...columns.role.values()].join(" ");
};

describe("no header of a task table", () => {
  it.each([
    ["TT | Họ và tên | Chức vụ | Đơn vị", "1 | Trần An | Công chức | Phòng Nội vụ"],
    ["TT | Nhiệm vụ | Tình hình thực hiện | Mức độ hoàn thành", "1 | Rà soát | Đang làm | 50%"],
    ["TT | Nội dung | Dự toán | Ghi chú", "1 | Mua máy | 12.000.000 | "],
    ["UBND XÃ TÂN PHÚ | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHÒNG KINH TẾ | | Độc lập - Tự do - Hạnh phúc"],
    ["1 | Rà soát hộ nghèo | Phòng Kinh tế", "2 | Thu thuế | Thuế cơ sở"],
  ])("%s", (...rows) => {
    expect(rolesOf(...rows)).toBeNull();
  });
});

describe("the columns", () => {
  const body = "1 | Rà soát hộ nghèo | Phòng Kinh tế | Quý I";
  it.each([
    ["Số TT | Nội dung công việc | Cơ quan chủ trì | Thời gian hoàn thành", "index title lead time"],
    ["STT | Tên nhiệm vụ | Đơn vị thực hiện | Thời hạn", "index title lead time"],
    ["TT | Công việc | Bộ phận tham mưu | Tiến độ", "index title lead time"],
    ["TT | Đầu việc | Cán bộ phụ trách | Hạn hoàn thành", "index title lead time"],
    ["TT | Việc cần làm | Công chức tham mưu | Hạn xử lý", "index title lead time"],
    ["TT | Hoạt động | Đơn vị chủ trì, phối hợp | Mốc hoàn thành", "index title lead time"],
    ["TT | Hạng mục | Đơn vị, cá nhân | Deadline", "index title lead time"],
    ["# | Nội dung | Chủ trì | Ngày, tháng, năm", "index title lead time"],
    ["TT | Nội dung | Người thực hiện | Kết quả thực hiện", "index title lead product"],
    ["TT | Nội dung | Cơ quan phối hợp | Thời gian thực hiện (tháng)", "index title support time"],
    ["TT | Nội dung | Đơn vị được giao | Đánh giá", "index title lead details"],
  ])("%s", (header, roles) => {
    expect(rolesOf(header, body)).toBe(roles);
  });

  it("below a title across are found, and the title is no part of the header", () => {
    const title = tableRow(0, [{ text: "Nhiệm vụ, đơn vị chủ trì và thời gian", column: 0, columnSpan: 4, fromAbove: false }]);
    expect(columnsOf([title, row("TT | Nội dung | Chủ trì | Thời gian"), row(body)])).toMatchObject({ first: 1, headerRows: 1 });
  });
});
