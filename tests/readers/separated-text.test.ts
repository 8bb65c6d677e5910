import { describe, expect, it } from "vitest";
import { documentOfSeparated, withoutQuotedBreaks } from "../../src/readers/separated-text.ts";
import { readPastedText } from "../../src/readers/read-file.ts";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { readBytes } from "./read-sheets.ts";

const table = [
  ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời hạn"],
  ["1", "Rà soát hộ nghèo, cận nghèo", "Phòng Kinh tế", "Công an xã; Đoàn xã", "15/11/2026"],
  ["2", 'Hội thi "Sáng tạo"', "Đoàn xã", "", "Quý IV/2026"],
];
const quoted = (cell: string, delimiter: string) =>
  /["\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
const csv = (delimiter: string, rows = table) => rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\r\n");
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

const tasks = [
  ["", "Rà soát hộ nghèo, cận nghèo", "Phòng Kinh tế", "Công an xã; Đoàn xã", "15/11/2026", "2026-11-15"],
  ["", 'Hội thi "Sáng tạo"', "Đoàn xã", "", "Quý IV/2026", "2026-12-31"],
];

describe("a text is no table", () => {
  it.each([
    ["with commas in its sentences", "Đơn vị chủ trì, đơn vị phối hợp, nội dung, thời gian.\nCác phòng, ban, đơn vị.\nThực hiện ngay."],
    ["that lists with semicolons", "Nhiệm vụ; chủ trì; thời gian;\nrà soát; xây dựng;\nbáo cáo."],
    ["of other columns", "TT,Họ và tên,Chức vụ\n1,Trần An,Công chức\n2,Lê Bình,Công chức"],
    ["of two columns", "Nhiệm vụ;Thời gian\nRà soát;Quý I\nXây dựng;Quý II"],
    ["whose table is the smaller part", `${"Một đoạn văn dài của kế hoạch.\n".repeat(20)}${csv("\t")}`],
  ])("%s", (_, text) => {
    expect(documentOfSeparated(text, null)).toBeNull();
  });
});

describe("a table of tasks", () => {
  it.each([
    ["with commas", utf8(csv(","))],
    ["with semicolons", utf8(csv(";"))],
    ["with tabs", utf8(csv("\t"))],
    ["with a byte order mark", utf8(`\uFEFF${csv(";")}`)],
    ["with Excel's own line on the delimiter", utf8(`sep=|\r\n${csv("|")}`)],
    ["in UTF-16, as Excel saves «Unicode text»", utf16(csv("\t"))],
  ])("%s gives its tasks", async (_, bytes) => {
    const read = await readBytes(bytes, "nhiem-vu-nam-2026.csv");
    expect(read.tasks).toEqual(tasks);
    expect(read.messages).toEqual([]);
    expect(read.header?.title).toBe("nhiem vu nam 2026");
  });

  it("in windows-1258, whose marks stand behind their letters, gives its tasks", async () => {
    const written = [
      "TT;Nhi\xEA\xF2m vu\xF2;Chu\xD2 tri\xCC;Th\xF5\xCCi ha\xF2n",
      "1;R\xE0 so\xE1t h\xF4\xF2 ngh\xE8o;Pho\xCCng N\xF4\xF2i vu\xF2;Quy\xEC I/2026",
    ];
    const bytes = Uint8Array.from([...written.join("\r\n")].map((c) => c.charCodeAt(0)));
    expect((await readBytes(bytes, "a.csv")).tasks).toEqual([["", "Rà soát hộ nghèo", "Phòng Nội vụ", "", "Quý I/2026", "2026-03-31"]]);
  });

  it("keeps the line breaks of quoted cells, and the letterhead above", async () => {
    const rows = [["UBND XÃ TÂN PHÚ", "", "", "", ""], ["KẾ HOẠCH", "", "", "", ""], ["Công tác năm 2026", "", "", "", ""], ...table];
    rows.push(["3", "Xây dựng\nnông thôn mới", "Phòng Kinh tế", "", "Tháng 12"]);
    const read = await readBytes(utf8(csv(",", rows)), "a.csv");
    expect(read.header).toMatchObject({ issuer: "UBND xã Tân Phú", title: "Công tác năm 2026" });
    expect(read.tasks[2]).toEqual(["", "Xây dựng nông thôn mới", "Phòng Kinh tế", "", "Tháng 12", "2026-12-31"]);
  });

  it("pasted from a spreadsheet gives its tasks", () => {
    const read = readPastedText(csv("\t", [...table, ["3", "Xây dựng\nnông thôn", "Đoàn xã", "", "Quý I/2027"]]));
    expect(read.ok && readPlan(read.value.document).tasks.map((task) => task.title)).toEqual([
      "Rà soát hộ nghèo, cận nghèo",
      'Hội thi "Sáng tạo"',
      "Xây dựng nông thôn",
    ]);
  });

  it("with a secrecy mark is refused", async () => {
    expect((await readBytes(utf8(csv(";", [["", "MẬT", "", "", ""], ...table])), "a.csv")).refused).toBe("document.secret");
  });

  it("says when it is longer than what is read", async () => {
    const rows = Array.from({ length: 5100 }, (_, i) => [String(i + 1), "Rà soát", "Sở A", "", "Quý I/2026"]);
    const read = await readBytes(utf8(csv(",", [...table.slice(0, 1), ...rows])), "dai.csv");
    expect(read.tasks).toHaveLength(4999);
    expect(read.messages).toEqual(["sheet.too_long: dai"]);
  }, 30_000);
});

describe("quoted cells in running text", () => {
  it.each([
    ['Ông nói: "Làm\nngay"', 'Ông nói: "Làm\nngay"'],
    ['1\t"chưa đóng\n2\tx', '1\t"chưa đóng\n2\tx'],
    ['1\t"Xây dựng\n""mới"""\tA', '1\tXây dựng "mới"\tA'],
  ])("%j becomes %j", (text, joined) => {
    expect(withoutQuotedBreaks(text)).toBe(joined);
  });
});
