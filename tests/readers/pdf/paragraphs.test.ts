import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { a4, textLines, type Word } from "./build-pdf.ts";
import { readPages } from "./read-pdf.ts";

/** Lines that reach the right edge, as a justified text does. */
const body = [
  "     Thực hiện Kế hoạch số 01/KH-UBND ngày 02 tháng 01 năm 2026 của",
  "Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026, Ủy ban nhân dân",
  "Hà Nội ban hành Kế hoạch như sau.",
  "     1. Rà soát, công bố thủ tục hành chính; niêm yết công khai tại Trung",
  "tâm Phục vụ hành chính công.",
  "     2. Tuyên truyền trên hệ thống truyền thanh cơ sở.",
];

describe("lines of a PDF become paragraphs", () => {
  it("by their indents and by how full they are", async () => {
    const { texts } = await readPages([{ words: textLines(body) }]);
    expect(texts).toEqual([
      "Thực hiện Kế hoạch số 01/KH-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026, Ủy ban nhân dân Hà Nội ban hành Kế hoạch như sau.",
      "1. Rà soát, công bố thủ tục hành chính; niêm yết công khai tại Trung tâm Phục vụ hành chính công.",
      "2. Tuyên truyền trên hệ thống truyền thanh cơ sở.",
    ]);
  });

  it("by their letters where they were broken before they were printed: the page has room left", async () => {
    const broken = [
      "1. Rà soát, công bố thủ tục hành chính của",
      "xã; niêm yết công khai tại Trung tâm Phục vụ",
      "Hành chính công, tuyên truyền trên hệ thống",
      "thanh cơ sở; Trung tâm Văn hóa, Thông tin và",
      "Thể thao thực hiện các chuyên mục hằng tuần.",
      "2. Đoàn Thanh niên xã.",
    ];
    const wide = "Kế hoạch này gửi các đơn vị, các thôn và đăng trên trang thông tin điện tử của xã./.";
    const body = [...broken, ...broken, ...broken, ...broken, ...broken];
    const { texts } = await readPages([{ words: [...textLines(body, 80, 60, 16), [60, 700, wide]] }]);
    expect(texts.slice(0, 2)).toEqual([broken.slice(0, 5).join(" "), "2. Đoàn Thanh niên xã."]);
  });

  it("over a page's end, without numbers of pages and running heads", async () => {
    const head = (page: number): Word[] => [
      [200, 40, `Kế hoạch cải cách hành chính`, 9],
      [295, 810, `${page}`, 9],
    ];
    const { texts, messages } = await readPages([
      { words: [...head(1), ...textLines(body.slice(0, 2))] },
      { words: [...head(2), ...textLines(body.slice(2, 4))] },
      { words: [...head(3), ...textLines(body.slice(4))] },
    ]);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain("Ủy ban nhân dân Hà Nội ban hành");
    expect(texts[1]).toContain("tại Trung tâm Phục vụ");
    expect(messages).toEqual([{ code: "document.running_lines", text: "6", at: null }]);
  });

  it("and a bracket or a list that a line's end breaks goes on, whatever word begins the next line", async () => {
    const lines = [
      "2. Số hóa hồ sơ đất đai (giao Phòng Kinh tế chủ trì;",
      "thời hạn: chậm nhất 30/4).",
      "3. Phối hợp với UBND xã, các cơ quan,",
      "đơn vị có liên quan: thực hiện.",
    ];
    expect((await readPages([{ words: textLines(lines) }])).texts).toEqual([`${lines[0]} ${lines[1]}`, `${lines[2]} ${lines[3]}`]);
  });

  it("but a short line behind a full stop heads the items below it", async () => {
    const full = "Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát các tuyến đường.";
    const { texts } = await readPages([{ words: textLines([full, "Các chủ đầu tư", "- Đẩy nhanh tiến độ."]) }]);
    expect(texts).toEqual([full, "Các chủ đầu tư", "- Đẩy nhanh tiến độ."]);
  });

  it("but a gap begins a new one", async () => {
    const full = "Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát các tuyến đường xã";
    const words = [...textLines([full, full, full]), ...textLines(["Công an xã bảo đảm trật tự."], 80 + 3 * 18 + 8)];
    expect((await readPages([{ words }])).texts).toEqual([`${full} ${full} ${full}`, "Công an xã bảo đảm trật tự."]);
  });

  it("with the marks of letters that were drawn apart", async () => {
    const words: Word[] = [
      [60, 80, "U"],
      [68.8, 80, "\u0309"],
      [70, 80, "y ban nhân dân".normalize("NFD")],
    ];
    expect((await readPages([{ words }])).texts).toEqual(["Ủy ban nhân dân"]);
  });

  it("with a number or year behind a dash that fell to a line's start", async () => {
    const lines = ["Kế hoạch phát triển kinh tế của xã trong giai đoạn từ năm 2023", "- 2025, yêu cầu các đơn vị thực hiện."];
    expect((await readPages([{ words: textLines(lines) }])).texts).toHaveLength(1);
  });
});

describe("tables in the text of a PDF", () => {
  const intro = ["Các đơn vị được giao nhiệm vụ theo bảng phân công sau đây, trong năm", "và các năm tiếp theo:"];
  const header = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"];
  const first = ["1", "Tập huấn kỹ năng số", "Phòng Kinh tế", "Quý I/2026"];
  const second = ["2", "Hội thi cải cách hành chính", "Đoàn xã", "Quý II/2026"];
  const titles = [
    ["Tập huấn kỹ năng số", ["Phòng Kinh tế"]],
    ["Hội thi cải cách hành chính", ["Đoàn xã"]],
  ];

  it("are found where every cell is a line of its own", async () => {
    const { document } = await readPages([{ words: textLines([...intro, ...header, ...first, ...second]) }]);
    expect(readPlan(document).tasks.map((task) => [task.title, task.leadUnits])).toEqual(titles);
  });

  it("keep a row's number that happens to stand at a page's end", async () => {
    const pageNumber = (page: number): Word => [295, 820, `${page}`, 9];
    const { document } = await readPages([
      { words: [...textLines([...intro, ...header, ...first, "2"], 598), pageNumber(1)] },
      { words: [...textLines(second.slice(1)), pageNumber(2)] },
    ]);
    expect(readPlan(document).tasks.map((task) => [task.title, task.leadUnits])).toEqual(titles);
  });
});

describe("columns of a PDF", () => {
  const letterhead: Word[] = [
    [80, 60, "ỦY BAN NHÂN DÂN", 11],
    [85, 75, "XÃ TÂN BÌNH", 11],
    [90, 100, "Số: 15/KH-UBND", 11],
    [270, 61, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11],
    [300, 76, "Độc lập - Tự do - Hạnh phúc", 11],
    [300, 101, "Tân Bình, ngày 05 tháng 01 năm 2026", 11],
    [270, 140, "KẾ HOẠCH", 13],
    [150, 156, "Cải cách hành chính trên địa bàn xã năm 2026", 12],
  ];

  it("of a letterhead are read one after the other, so that the header is found", async () => {
    const { document, texts } = await readPages([{ words: [...letterhead, ...textLines(body, 200)] }]);
    expect(texts.slice(0, 3)).toEqual(["ỦY BAN NHÂN DÂN", "XÃ TÂN BÌNH", "Số: 15/KH-UBND"]);
    expect(readPlan(document).header).toMatchObject({
      number: "15/KH-UBND",
      issuedOn: "2026-01-05",
      issuer: "Ủy ban nhân dân xã Tân Bình",
      title: "Cải cách hành chính trên địa bàn xã năm 2026",
    });
  });

  it("of running text are read from top to bottom", async () => {
    const left = Array.from({ length: 12 }, (_, i) => `${i + 1}. Việc bên trái của xã.`);
    const right = Array.from({ length: 10 }, (_, i) => `${i + 13}. Việc bên phải của xã.`);
    const { texts } = await readPages([{ words: [...textLines(left), ...textLines(right, 80, 320)] }]);
    expect(texts).toEqual([...left, ...right]);
  });

  it.each([
    ["that says so", { rotate: 90, sideways: true, size: a4 }],
    ["that does not", { sideways: true, size: a4 }],
  ])("on a page set sideways %s", async (_, page) => {
    const { texts } = await readPages([{ words: textLines(body), ...page }]);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toBe("2. Tuyên truyền trên hệ thống truyền thanh cơ sở.");
  });
});
