import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { documentOfDoc } from "../../../src/readers/doc/doc-document.ts";
import { readDocument } from "../../../src/readers/read-file.ts";
import { writeLegacy } from "../../core/text/write-legacy.ts";
import { buildDoc, type DocParts, sprm, utf16 } from "./build-doc.ts";
import { capitals, deleted, font, hidden, inList, merged, nested, paragraph, row } from "./doc-parts.ts";

async function read(parts: DocParts) {
  const answer = await readDocument({ name: "ke-hoach.doc", bytes: buildDoc(parts) });
  return answer.ok ? answer.value : answer.error.code;
}

async function texts(parts: DocParts): Promise<string[]> {
  const answer = await read(parts);
  if (typeof answer === "string") throw new Error(answer);
  return answer.document.blocks.map((block) => block.text);
}

async function cells(parts: DocParts) {
  const answer = await read(parts);
  if (typeof answer === "string") throw new Error(answer);
  return answer.document.blocks.map((block) =>
    block.kind === "row" ? block.cells.map((cell) => [cell.text, cell.column, cell.columnSpan, cell.fromAbove]) : block.text,
  );
}

const body = [paragraph("Kế hoạch")];
const stream = new Uint8Array(4096);

describe("an OLE file that is not read", () => {
  it.each<[string, DocParts, string]>([
    ["with a password", { body, flags: 0x100 }, "file.password"],
    ["of today's Office with a password", { body, streams: { EncryptedPackage: stream } }, "file.password"],
    ["from before Word 97", { body, version: 0x68 }, "file.doc"],
    ["of Excel", { body, streams: { WordDocument: null, Workbook: stream } }, "file.xls"],
    ["of Excel 95", { body, streams: { WordDocument: null, Book: stream } }, "file.xls"],
    ["of PowerPoint", { body, streams: { WordDocument: null, "PowerPoint Document": stream } }, "file.type"],
    ["whose head is none", { body, streams: { WordDocument: stream } }, "file.broken"],
    ["without its tables", { body, streams: { "1Table": null } }, "file.broken"],
    ["without text", { body: [paragraph("")] }, "file.empty"],
    ["with a picture only", { body: [paragraph("\u0001")] }, "file.scan"],
  ])("%s", async (_, parts, code) => {
    expect(await read(parts)).toBe(code);
  });
});

describe("text of a .doc", () => {
  it("in two bytes a letter, and in one", async () => {
    expect(await texts({ body: [paragraph("Kế hoạch năm 2026"), paragraph("Số: 12/KH-UBND")] })).toEqual([
      "Kế hoạch năm 2026",
      "Số: 12/KH-UBND",
    ]);
    expect(await texts({ body: [paragraph("Plan \u0096 2026")], narrow: true })).toEqual(["Plan – 2026"]);
  });

  it("with breaks, tabs, hyphens that do not break and none that are only allowed", async () => {
    expect(await texts({ body: [paragraph("Một\u000BHai\tba 2026\u001E2030, đồng\u001F bào")] })).toEqual([
      "Một",
      "Hai ba 2026-2030, đồng bào",
    ]);
  });

  it("without what is hidden or deleted, and paragraphs go on behind a deleted mark", async () => {
    const runs = [{ text: "Giữ" }, { text: " ẩn", changes: hidden }, { text: " xóa", changes: deleted }, { text: " lại" }];
    expect(await texts({ body: [{ runs, markChanges: deleted }, paragraph(" đến hết")] })).toEqual(["Giữ lại đến hết"]);
  });

  it("with the results of fields, one inside another too, and whole where a field never ends", async () => {
    const link = 'Xem \u0013 HYPERLINK "https://example.com" \u0014trang \u0013 PAGE \u00147\u0015\u0015 nhé';
    expect(await texts({ body: [paragraph(link)] })).toEqual(["Xem trang 7 nhé"]);
    expect(await texts({ body: [paragraph("Việc \u0013 một"), paragraph("Việc hai")] })).toEqual(["Việc một", "Việc hai"]);
  });

  it("with notes and text boxes at its end, without comments' signs", async () => {
    const parts = {
      body: [paragraph("Nội dung\u0002\u0005 chính.")],
      footnotes: [paragraph("\u0002 Ghi chú.")],
      textBoxes: [paragraph("Trong khung.")],
    };
    expect(await texts(parts)).toEqual(["Nội dung chính.", "Trong khung.", "Ghi chú."]);
  });

  it("in capitals where Word prints capitals, by format or by style", async () => {
    const parts = {
      body: [{ runs: [{ text: "kế hoạch", changes: capitals }] }, paragraph("mục đích", { style: 1 })],
      styles: [{ characters: capitals }],
    };
    expect(await texts(parts)).toEqual(["KẾ HOẠCH", "MỤC ĐÍCH"]);
  });
});

describe("lists of a .doc", () => {
  const lists = [
    [
      { format: 1, pattern: "\u0000." },
      { format: 0, pattern: "\u0000.\u0001." },
    ],
    [
      { format: 4, pattern: "\u0000)" },
      { format: 23, pattern: "\uF0B7" },
    ],
  ];

  it("have the numbers that Word prints", async () => {
    const item = (text: string, list: number, level: number) => paragraph(text, { changes: inList(list, level) });
    const items = [
      item("Một", 1, 0),
      item("Con", 1, 1),
      item("Con", 1, 1),
      item("Hai", 1, 0),
      item("Con", 1, 1),
      item("Chữ", 2, 0),
      item("Dấu", 2, 1),
      item("Chữ", 2, 0),
    ];
    expect(await texts({ body: items, lists })).toEqual([
      "I. Một",
      "I.1. Con",
      "I.2. Con",
      "II. Hai",
      "II.1. Con",
      "a) Chữ",
      "- Dấu",
      "b) Chữ",
    ]);
  });

  it.each([
    ["-", "- Dấu"],
    ["–", "- Dấu"],
    ["+", "+ Dấu"],
    ["*", "* Dấu"],
  ])("have the bullet «%s» as it is seen, on any level", async (pattern, seen) => {
    const signs = [
      [{ format: 23, pattern }],
      [
        { format: 4, pattern: "\u0000)" },
        { format: 23, pattern },
      ],
    ];
    const body = [paragraph("Dấu", { changes: inList(1, 0) }), paragraph("Dấu", { changes: inList(2, 1) })];
    expect(await texts({ body, lists: signs })).toEqual([seen, seen]);
  });

  it("come from a style as well, and a paragraph may leave its style's list", async () => {
    const styles = [{ paragraph: inList(1, 0) }];
    const items = [
      paragraph("Một", { style: 1 }),
      paragraph("Không số", { style: 1, changes: inList(0, 0) }),
      paragraph("Hai", { style: 1 }),
    ];
    expect(await texts({ body: items, lists, styles })).toEqual(["I. Một", "Không số", "II. Hai"]);
  });

  it("whose definition is missing get no invented number, and a message", async () => {
    const answer = await read({ body: [paragraph("Việc", { changes: inList(7, 0) })], lists });
    expect(answer).toMatchObject({ document: { blocks: [{ text: "Việc" }] }, messages: [{ code: "document.numbers_missing" }] });
  });
});

describe("tables of a .doc", () => {
  it("have their cells, several paragraphs in one", async () => {
    const rows = [...row(["STT", "Nhiệm vụ"], [0, 500, 5000]), ...row(["1", "Mở lớp\ntập huấn"], [0, 500, 5000])];
    expect(await cells({ body: [...rows, paragraph("Hết.")] })).toEqual([
      [
        ["STT", 0, 1, false],
        ["Nhiệm vụ", 1, 1, false],
      ],
      [
        ["1", 0, 1, false],
        ["Mở lớp\ntập huấn", 1, 1, false],
      ],
      "Hết.",
    ]);
  });

  it("have merged cells, edges that nearly meet are one", async () => {
    const body = [
      ...row(["A. Nhóm"], [0, 6000]),
      ...row(["1", "Việc", "Phòng A"], [10, 510, 3000, 6010], [0, 0, merged.first]),
      ...row(["2", "Việc nữa", ""], [0, 500, 3000, 6000], [0, 0, merged.rest]),
      ...row(["Tổng", "", "x"], [0, 500, 3000, 6000], [merged.joins, merged.joined]),
    ];
    expect(await cells({ body: [...body, paragraph("Hết.")] })).toEqual([
      [["A. Nhóm", 0, 3, false]],
      [
        ["1", 0, 1, false],
        ["Việc", 1, 1, false],
        ["Phòng A", 2, 1, false],
      ],
      [
        ["2", 0, 1, false],
        ["Việc nữa", 1, 1, false],
        ["Phòng A", 2, 1, true],
      ],
      [
        ["Tổng", 0, 2, false],
        ["x", 2, 1, false],
      ],
      "Hết.",
    ]);
  });

  it("without definitions are counted by cells; two tables are two", async () => {
    const answer = await read({ body: [...row(["A", "B"]), paragraph("Giữa"), ...row(["C"])] });
    expect(answer).toMatchObject({ document: { blocks: [{ table: 0, text: "A\tB" }, { text: "Giữa" }, { table: 1, text: "C" }] } });
  });

  it("inside a cell are that cell's text", async () => {
    const [, ...rest] = row(["x"], [0, 4000]);
    const inner = [
      paragraph("trong", { changes: [...nested, ...sprm(0x244b, 1)] }),
      paragraph("", { changes: [...nested, ...sprm(0x244c, 1)] }),
    ];
    const cell = paragraph("ngoài", { mark: "\u0007", changes: sprm(0x2416, 1) });
    expect(await texts({ body: [...inner, cell, ...rest, paragraph("Hết.")] })).toEqual(["trong\nngoài", "Hết."]);
  });
});

describe("secrecy marks of a .doc are found", () => {
  it.each<[string, DocParts]>([
    ["in its text", { body: [paragraph("MẬT"), ...body] }],
    ["in capitals by format", { body: [{ runs: [{ text: "mật", changes: capitals }] }, ...body] }],
    ["in a page header", { body, headers: [paragraph("TỐI MẬT")] }],
    ["in a text box", { body, textBoxes: [paragraph("MẬT")] }],
    ["in a table", { body: [...row(["MẬT", "CỘNG HÒA"], [0, 100, 900]), ...body] }],
    [
      "in a font of old that draws capitals",
      { body: [{ runs: [{ text: writeLegacy("mật", "tcvn3"), changes: font(1) }] }, ...body], fonts: ["Arial", ".VnTimeH"] },
    ],
    ["drawn as a watermark", { body, drawings: Uint8Array.from([9, 9, 9, ...utf16("\u0003TUYỆT MẬT\0"), 7]) }],
  ])("%s", async (_, parts) => {
    expect(await read(parts)).toBe("document.secret");
  });

  it("and the word inside a sentence of a header is none", async () => {
    expect(await read({ body, headers: [paragraph("Bảo vệ bí mật nhà nước")] })).toMatchObject({ messages: [] });
  });
});

describe("fonts from before Unicode", () => {
  const fonts = ["Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times"];
  const old = (text: string, number: number) => ({ text: writeLegacy(text, number === 3 ? "vni" : "tcvn3"), changes: font(number) });

  it("are read by their names, however short the text", async () => {
    const runs = [old("Số", 1), { text: ": 12/KH-UBND " }, old("kế hoạch", 2), { text: " Ủy ban " }, old("nhân dân", 3)];
    expect(await texts({ body: [{ runs }], fonts })).toEqual(["Số: 12/KH-UBND KẾ HOẠCH Ủy ban nhân dân"]);
  });

  it("that hold Unicode all the same are left alone", async () => {
    expect(await texts({ body: [{ runs: [{ text: "Ủy ban nhân dân", changes: font(1) }] }], fonts })).toEqual(["Ủy ban nhân dân"]);
  });

  it("are known by the text where no font is named", async () => {
    const text = "Các đơn vị tổ chức thực hiện kế hoạch và báo cáo kết quả";
    expect(await texts({ body: [paragraph(writeLegacy(text, "tcvn3"))], narrow: true })).toEqual([text]);
  });
});

describe("a plan in a .doc", () => {
  it("is read like any other", () => {
    const edges = [0, 600, 4000, 6000, 8000];
    const rows = [
      ["STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"],
      ["1", "Thu gom rác thải", "Phòng Kinh tế", "Quý III/2026"],
    ].flatMap((cells) => row(cells, edges));
    const head = [
      "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ",
      "Số: 21/KH-UBND",
      "Tân Phú, ngày 04 tháng 02 năm 2026",
      "KẾ HOẠCH",
      "Vệ sinh môi trường năm 2026",
      "I. NHIỆM VỤ",
    ];
    const opened = documentOfDoc(buildDoc({ body: [...head.map((text) => paragraph(text)), ...rows, paragraph("Nơi nhận:")] }));
    if (!opened.ok) throw new Error(opened.error.code);
    const draft = readPlan(opened.value.document);
    expect(draft.header).toMatchObject({ number: "21/KH-UBND", issuedOn: "2026-02-04" });
    expect(draft.tasks.map(({ title, leadUnits, deadline }) => [title, leadUnits, deadline?.due])).toEqual([
      ["Thu gom rác thải", ["Phòng Kinh tế"], "2026-09-30"],
    ]);
  });
});
