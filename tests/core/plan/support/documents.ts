import fc from "fast-check";
import { type Block, type PlainDocument, tableRow } from "../../../../src/core/document/document.ts";

const units = [
  "Phòng Kinh tế",
  "Công an xã",
  "UBND các xã, phường",
  "Sở Nông nghiệp và Môi trường",
  "các thôn",
  "Trạm Y tế",
  "đ/c Lê Văn An",
];
const times = ["Quý II/2026", "trước ngày 30/11/2026", "Tháng 3", "thường xuyên", "từ 01/3 đến 15/4/2026", "hằng tháng", "31/02/2026", ""];
const works = [
  "Rà soát hộ nghèo",
  "Tổ chức tập huấn cho 100% cán bộ",
  "Báo cáo kết quả về UBND xã",
  "Mở chuyên mục",
  "Ban hành kế hoạch",
  "",
];
const headers = [
  "STT",
  "Nhiệm vụ",
  "Đơn vị chủ trì",
  "Đơn vị phối hợp",
  "Thời gian",
  "Ghi chú",
  "Sản phẩm",
  "Bắt đầu",
  "Kết thúc",
  "Tần suất",
];

const unit = fc.constantFrom(...units);
const time = fc.constantFrom(...times);
const work = fc.constantFrom(...works);
const sign = fc.constantFrom("", "- ", "+ ", "* ", "• ", "1. ", "2) ", "a) ", "I. ", "III- ", "(1) ", "2.1. ", "Điều 3. ");

const heading = fc.constantFrom(
  ...[
    "I. MỤC TIÊU",
    "II. NHIỆM VỤ",
    "III. TỔ CHỨC THỰC HIỆN",
    "IV. LỘ TRÌNH",
    "V. BÁO CÁO",
    "PHỤ LỤC",
    "KẾ HOẠCH",
    "Nơi nhận:",
    "CHỦ TỊCH",
  ],
);
const field = fc.oneof(
  fc
    .tuple(fc.constantFrom("Chủ trì", "Đơn vị chủ trì", "Cơ quan phối hợp", "Phối hợp", "Giao"), unit, unit)
    .map(([label, a, b]) => `${label}: ${a}, ${b}.`),
  fc.tuple(fc.constantFrom("Thời gian", "Thời hạn hoàn thành", "Tần suất"), time).map(([label, when]) => `${label}: ${when}`),
);
const sentence = fc.oneof(
  work,
  fc.tuple(work, unit, time).map(([what, who, when]) => `${what} (${who} chủ trì; ${when}).`),
  fc
    .tuple(unit, work, unit, time)
    .map(([who, what, other, when]) => `${who} chủ trì, phối hợp với ${other} ${what.toLowerCase()}, hoàn thành ${when}.`),
  fc.tuple(time, work).map(([when, what]) => `${when}: ${what}`),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/\s+/gu, " ").trim()),
);

/** A paragraph such as plans hold, or nearly. */
export const paragraphs = fc.oneof(
  heading,
  fc.tuple(sign, fc.oneof(field, sentence)).map(([mark, text]) => (mark + text).normalize("NFC")),
);

interface Cell {
  text: string;
  columnSpan: number;
  fromAbove: boolean;
}

const cell = (texts: fc.Arbitrary<string>): fc.Arbitrary<Cell> =>
  fc.record({ text: texts, columnSpan: fc.constantFrom(1, 1, 1, 2), fromAbove: fc.constantFrom(false, false, false, true) });

/** Rows of a table, with any headers, merges and holes. */
const rows = fc.tuple(
  fc.array(cell(fc.constantFrom(...headers)), { minLength: 2, maxLength: 6 }),
  fc.array(fc.array(cell(fc.oneof(unit, time, work, paragraphs)), { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
);

const isText = (part: readonly unknown[]): part is string[] => part.every((each) => typeof each === "string");

/** A piece of work with its fields, as in a plan that is well written. */
const row = fc
  .tuple(fc.constantFrom("1. ", "2. ", "a) "), work, unit, unit, time)
  .map(([mark, what, lead, support, when]) => [
    `${mark}${what} trên địa bàn xã`,
    `- Đơn vị chủ trì: ${lead}.`,
    `- Đơn vị phối hợp: ${support}, ${lead}`,
    `- Thời gian: ${when || "Quý I"}.`,
  ]);

/** Documents of paragraphs, pieces of work and tables in any order. */
export const documents: fc.Arbitrary<PlainDocument> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: paragraphs.map((text) => [text]) }, { weight: 3, arbitrary: row }, { weight: 1, arbitrary: rows }),
    { minLength: 3, maxLength: 25, size: "+1" },
  )
  .map((parts) => ({
    blocks: parts.flatMap((part, table): Block[] => {
      if (isText(part)) return part.filter(Boolean).map((text) => ({ kind: "paragraph", text }));
      return [part[0], ...part[1]].map((cells) => {
        let column = 0;
        const placed = cells.map((each) => {
          const here = { ...each, column };
          column += each.columnSpan;
          return here;
        });
        return tableRow(table, placed);
      });
    }),
  }));
