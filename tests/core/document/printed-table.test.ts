import { describe, expect, it } from "vitest";
import { printedTables } from "../../../src/core/document/printed-table.ts";

/** The rows of the tables in a text, their cells separated by « | »; empty cells are left out. */
const read = (text: string) =>
  printedTables(text.split("\n")).map(({ rows }) => rows.map((row) => row.map((cell) => cell.text.trim()).join(" | ")));

const header = "TT   Nội dung                 Cơ quan chủ trì   Thời gian";

describe("printedTables", () => {
  it.each([
    [
      "a letterhead",
      "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   XÃ AN PHÚ                Độc lập - Tự do - Hạnh phúc",
    ],
    [
      "signatures",
      "Nơi nhận:                 TM. ỦY BAN NHÂN DÂN        CƠ QUAN PHỐI HỢP\n- Như trên;                    CHỦ TỊCH                    TRƯỞNG PHÒNG\n- Lưu: VT.",
    ],
    ["a centred title", "                 KẾ HOẠCH\n      Công tác  năm  2026\n   Cơ quan chủ trì, thời gian"],
    [
      "text justified with spaces",
      "Các  cơ  quan  chủ  trì  phối  hợp  thời  gian  nội  dung  công  việc\nthực hiện  nhiệm vụ được  giao theo  đúng tiến  độ, bảo đảm  chất lượng\nvà hiệu quả,  kịp thời báo  cáo khi có  khó khăn về  thời gian thực\nhiện các  nội  dung  đã  được  phân  công  trong  kế  hoạch.",
    ],
    [
      "a table of something else",
      "TT   Họ và tên        Chức vụ        Điện thoại\n1    Trần Văn An      Chủ tịch       0900\n2    Lê Thị Bình      Phó Chủ tịch   0901",
    ],
    ["a header without rows", `${header}\n\nKhông có nhiệm vụ nào được giao trong kỳ này theo báo cáo của các cơ quan.`],
  ])("finds no table in %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    [
      "cells of several lines, groups, empty cells",
      `${header}
I    Hoàn thiện thể chế, cải thiện môi trường đầu tư của xã
1    Rà soát thủ tục          Văn phòng         Quý I/2026
     hành chính               HĐND và UBND

2    Trồng cây                                  Tháng 5
     phân tán
Ghi chú: Các cơ quan chủ trì cập nhật tiến độ trên hệ thống.`,
      [
        "TT | Nội dung | Cơ quan chủ trì | Thời gian",
        "I | Hoàn thiện thể chế, cải thiện môi trường đầu tư của xã",
        "1 | Rà soát thủ tục hành chính | Văn phòng HĐND và UBND | Quý I/2026",
        "2 | Trồng cây phân tán |  | Tháng 5",
      ],
    ],
    [
      "a header of two lines, columns close together",
      `                              Cơ quan       Cơ quan       Thời
TT  Nội dung công việc        chủ trì       phối hợp      hạn
1   Rà soát hộ nghèo, hộ cận  Phòng Kinh tế Công an xã    30/6
    nghèo
2   Chi trả trợ cấp           Phòng Văn hóa               Quý II`,
      [
        "TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn",
        "1 | Rà soát hộ nghèo, hộ cận nghèo | Phòng Kinh tế | Công an xã | 30/6",
        "2 | Chi trả trợ cấp | Phòng Văn hóa |  | Quý II",
      ],
    ],
    [
      "numbers in the middle of their rows",
      `${header}
     Rà soát các thủ tục
1    hành chính của xã        Văn phòng         Quý I
     theo Đề án
     Trồng cây phân tán ở
2    các thôn, khu dân cư     Đoàn xã           Tháng 5
     Thu gom rác thải nhựa
3                             Hội Phụ nữ        Tháng 6
     trên sông`,
      [
        "TT | Nội dung | Cơ quan chủ trì | Thời gian",
        "1 | Rà soát các thủ tục hành chính của xã theo Đề án | Văn phòng | Quý I",
        "2 | Trồng cây phân tán ở các thôn, khu dân cư | Đoàn xã | Tháng 5",
        "3 | Thu gom rác thải nhựa trên sông | Hội Phụ nữ | Tháng 6",
      ],
    ],
    [
      "a row over a page's end, other columns behind it, no header there",
      `${header}
1    Rà soát thủ tục          Văn phòng         Quý I
2    Trồng cây                Đoàn Thanh        Tháng 5

                         2

       phân tán               niên xã
3      Thu gom rác            Hội Phụ nữ          Tháng 6
4      Chi trả trợ cấp        Phòng Văn hóa       Tháng 7`,
      [
        "TT | Nội dung | Cơ quan chủ trì | Thời gian",
        "1 | Rà soát thủ tục | Văn phòng | Quý I",
        "2 | Trồng cây phân tán | Đoàn Thanh niên xã | Tháng 5",
        "3 | Thu gom rác | Hội Phụ nữ | Tháng 6",
        "4 | Chi trả trợ cấp | Phòng Văn hóa | Tháng 7",
      ],
    ],
    [
      "no numbers, rows apart by empty lines",
      `Nội dung công việc        Đơn vị thực hiện       Thời gian

Rà soát thủ tục           Văn phòng              Quý I
hành chính

Trồng cây                 Đoàn xã                Tháng 5

Thu gom rác               Hội Phụ nữ             Tháng 6`,
      [
        "Nội dung công việc | Đơn vị thực hiện | Thời gian",
        "Rà soát thủ tục hành chính | Văn phòng | Quý I",
        "Trồng cây | Đoàn xã | Tháng 5",
        "Thu gom rác | Hội Phụ nữ | Tháng 6",
      ],
    ],
  ])("reads %s", (_, text, rows) => {
    expect(read(text)).toEqual([rows]);
  });

  it("leaves the text behind a table alone", () => {
    const text = `${header}\n1    Trồng cây     Đoàn xã           Tháng 5\n2    Thu rác       Hội Phụ nữ        Tháng 6\nIII. TỔ CHỨC THỰC HIỆN\n1. Đoàn xã`;
    expect(printedTables(text.split("\n")).map(({ from, to }) => [from, to])).toEqual([[0, 3]]);
  });

  it("keeps its columns where one line of many has too many words", () => {
    const rows = Array.from(
      { length: 24 },
      (_, i) => `${String(i + 1).padEnd(5)}Việc thứ ${String(i + 1).padEnd(17)}Đoàn xã           Tháng 5`,
    );
    rows[3] = "4    Thu gom rác thải trên các kênh  Hội Phụ nữ     Tháng 6";
    expect(read([header, ...rows].join("\n"))[0]?.slice(3, 6)).toEqual([
      "3 | Việc thứ 3 | Đoàn xã | Tháng 5",
      "4 | Thu gom rác thải trên các kênh | Hội Phụ nữ | Tháng 6",
      "5 | Việc thứ 5 | Đoàn xã | Tháng 5",
    ]);
  });
});
