import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/readers/read-file.ts";
import { buildXlsx, day } from "./build-xlsx.ts";
import { readSheets, rowsOf } from "./read-sheets.ts";

const letterhead = `UBND XÃ TÂN PHÚ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG KINH TẾ | | | Độc lập - Tự do - Hạnh phúc
Số: 12/KH-PKT | | | Tân Phú, ngày 05 tháng 10 năm 2026

KẾ HOẠCH
Công tác quý IV năm 2026
`;

describe("a sheet", () => {
  it.each([
    ["without a header", "1 | Trần An | 15/11/2026\n2 | Lê Bình | 16/11/2026"],
    ["of people", "TT | Họ và tên | Chức vụ | Lãnh đạo phụ trách\n1 | Trần An | Công chức | Lê Bình"],
    ["of how far work is", "TT | Nhiệm vụ | Tình hình hoàn thành\n1 | Rà soát | Đã xong"],
    ["of money", "TT | Nội dung | Kinh phí | Ghi chú\n1 | Mua sắm | 1.200.000 |"],
  ])("%s gives no task", async (_, rows) => {
    expect((await readSheets({ rows: rowsOf(rows) })).tasks).toEqual([]);
  });

  it("gives the plan's header, and tasks below a header of two rows with groups, merged cells and dates", async () => {
    const table = `TT | Nhiệm vụ | Phân công | | Thời gian hoàn thành | Sản phẩm | Ghi chú
 | | Cơ quan chủ trì | Phối hợp | | |
I | Nhóm nhiệm vụ kinh tế
=0 | Rà soát hộ nghèo | Phòng Kinh tế | Công an xã; Đoàn xã | =1 | Báo cáo | Làm đợt 1
=2 | Thu ngân sách | | | Trước 30/11 | | Thu đủ

Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN
- Như trên; | | | CHỦ TỊCH`;
    const given = [{ value: 1, format: "00" }, day("2026-11-15"), 2];
    const rows = [...rowsOf(letterhead), ...rowsOf(table, given)];
    const merges = ["A8:A9", "B8:B9", "C8:D8", "E8:E9", "F8:F9", "G8:G9", "C11:C12", "D11:D12"];
    const read = await readSheets({ rows, merges });
    expect(read.header).toEqual({
      number: "12/KH-PKT",
      issuedOn: "2026-10-05",
      issuer: "Phòng Kinh tế xã Tân Phú",
      title: "Công tác quý IV năm 2026",
      periodStart: "2026-10-01",
      periodEnd: "2026-12-31",
    });
    expect(read.tasks).toEqual([
      ["I. Nhóm nhiệm vụ kinh tế", "Rà soát hộ nghèo", "Phòng Kinh tế", "Công an xã; Đoàn xã", "15/11/2026", "2026-11-15"],
      ["I. Nhóm nhiệm vụ kinh tế", "Thu ngân sách", "Phòng Kinh tế", "Công an xã; Đoàn xã", "Trước 30/11", "2026-11-29"],
    ]);
    expect(read.details).toEqual([
      ["Báo cáo", "Làm đợt 1"],
      [null, "Thu đủ"],
    ]);
    expect(read.lines.slice(-4)).toEqual(["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "- Như trên;", "CHỦ TỊCH"]);
    expect(read.messages).toEqual([]);
  });

  it("that does not begin in its first row and column reads the same", async () => {
    const table = "TT | Nội dung công việc | Người phụ trách | Hạn hoàn thành\n1 | Rà soát | Trần An | 15/11/2026";
    const rows = [[], [], ...rowsOf(table).map((row) => [null, null, ...row])];
    expect((await readSheets({ rows, name: "Việc tháng 11 năm 2026" })).tasks).toEqual([
      ["", "Rà soát", "Trần An", "", "15/11/2026", "2026-11-15"],
    ]);
  });

  it("shows numbers, percents and formulas as its user sees them", async () => {
    const given = [
      3.2000000000000002,
      { value: 0.95, format: "0%" },
      { value: "Phòng Kinh tế", formula: 'A1&"x"' },
      { value: 7, format: '"Quý "0' },
    ];
    const rows = rowsOf("TT | Nhiệm vụ | Chỉ tiêu | Chủ trì | Thời gian\n=0 | Thu ngân sách | =1 | =2 | Quý IV/2026", given);
    const { lines } = await readSheets({ rows });
    expect(lines[1]).toBe("3.2\tThu ngân sách\t95%\tPhòng Kinh tế\tQuý IV/2026");
  });

  it("tells of formulas without a value", async () => {
    const given = [
      { value: null, formula: "NOW()" },
      { value: "#REF!", formula: "#REF!" },
    ];
    const rows = rowsOf("TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát | Phòng Kinh tế | =0\n2 | Thu thuế | =1 | Quý IV", given);
    const { tasks, messages } = await readSheets({ rows });
    expect(tasks.map((task) => task[1])).toEqual(["Rà soát", "Thu thuế"]);
    expect(messages).toEqual(["sheet.formula_without_value: Sheet1: D2, C3"]);
  });

  it("leaves out hidden rows and columns, and says so", async () => {
    const rows = rowsOf(
      "TT | Nhiệm vụ | Chủ trì | Đơn vị phối hợp | Thời gian\n1 | Rà soát | Sở A | Sở B | Quý IV/2026\n2 | Bỏ | Sở C | Sở D | Quý I/2026",
    );
    const read = await readSheets({ rows, hiddenRows: [3], hiddenColumns: [4] });
    expect(read.tasks).toEqual([["", "Rà soát", "Sở A", "", "Quý IV/2026", "2026-12-31"]]);
    expect(read.messages).toEqual(["sheet.hidden_rows: Sheet1: 1", "sheet.hidden_columns: Sheet1: 1"]);
  });

  it("with two tables and words between gives the tasks of both", async () => {
    const one = "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát | Sở A | Quý I/2026\n\nCác hội nghị trong năm\n";
    const two = "TT | Nội dung | Thời gian | Địa điểm\n1 | Hội nghị sơ kết | Tháng 6/2026 | Hội trường xã";
    const { tasks, lines } = await readSheets({ rows: rowsOf(one + two) });
    expect(tasks.map((task) => [task[1], task[5]])).toEqual([
      ["Rà soát", "2026-03-31"],
      ["Hội nghị sơ kết", "2026-06-30"],
    ]);
    expect(lines[2]).toBe("Các hội nghị trong năm");
  });

  it("without a table is read as running text", async () => {
    const rows = rowsOf(
      "KẾ HOẠCH\nCông tác năm 2026\nI | MỤC ĐÍCH\n- Nâng cao chất lượng.\nII | NHIỆM VỤ\n1 | Trồng cây\nChủ trì: Đoàn xã; thời gian: Tháng 5",
    );
    expect((await readSheets({ rows })).tasks).toEqual([["II.1", "Trồng cây", "Đoàn xã", "", "Tháng 5", "2026-05-31"]]);
  });
});

describe("a list without a plan's header", () => {
  const rows = rowsOf("TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát | Phòng Kinh tế | Quý IV");

  it.each([
    ["its caption", [...rowsOf("DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026\n"), ...rows], "Sheet1", "DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026"],
    ["its sheet", rows, "Nhiệm vụ năm 2026", "Nhiệm vụ năm 2026"],
    ["its file", rows, "Trang tính 1", "ke hoach"],
  ])("is called by %s", async (_, given, name, title) => {
    const { header, tasks } = await readSheets({ name, rows: given });
    expect(header?.title).toBe(title);
    expect(tasks).toHaveLength(1);
  });

  it("takes the year of its days from its name", async () => {
    expect((await readSheets({ name: "Nhiệm vụ năm 2026", rows })).tasks).toEqual([
      ["", "Rà soát", "Phòng Kinh tế", "", "Quý IV", "2026-12-31"],
    ]);
  });
});

describe("several sheets", () => {
  const rows = rowsOf("TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát | Phòng Kinh tế | Quý IV/2026");

  it("head their tasks by their names, those with a given name do not", async () => {
    const { tasks, messages } = await readSheets(
      { name: "Kinh tế", rows },
      { name: "Sheet2", rows },
      { name: "Ghi chú", rows: [["Không có gì"]] },
    );
    expect(tasks.map((task) => task[0])).toEqual(["Kinh tế", ""]);
    expect(messages).toEqual([]);
  });

  it("that are hidden are left out, and told", async () => {
    const { tasks, messages } = await readSheets({ name: "Kinh tế", rows }, { name: "Nháp", rows, hidden: true });
    expect(tasks).toHaveLength(1);
    expect(messages).toEqual(["sheet.hidden: Nháp"]);
  });
});

describe("a secret workbook is refused", () => {
  const rows = rowsOf("TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Rà soát Mật khẩu | Sở A | Quý IV/2026");

  it("not where only a sentence has the word", async () => {
    expect((await readSheets({ rows })).refused).toBeNull();
  });

  it.each([
    ["in a cell", { rows: [[null, "MẬT"], ...rows] }],
    ["in a hidden row", { rows: [["TỐI MẬT"], ...rows], hiddenRows: [1] }],
    ["in the printed page's header", { rows, header: '&L&"Arial,Bold"&14MẬT&RTrang &P' }],
  ])("%s", async (_, sheet) => {
    expect((await readSheets(sheet)).refused).toBe("document.secret");
  });

  it("in a hidden sheet", async () => {
    expect((await readSheets({ rows }, { name: "B", rows: [["MẬT"]], hidden: true })).refused).toBe("document.secret");
  });
});

describe("a file", () => {
  it("reports each sheet while it is read, and can be stopped", async () => {
    const bytes = await buildXlsx({ name: "A", rows: [["x"]] }, { name: "B", rows: [["y"]] });
    const seen: number[] = [];
    await readDocument({ name: "a.xlsx", bytes }, { onProgress: ({ done, of }) => seen.push(done / of) });
    expect(seen).toEqual([0, 0.5, 1]);
    await expect(readDocument({ name: "a.xlsx", bytes }, { signal: AbortSignal.abort("thôi") })).rejects.toBe("thôi");
  });
});
