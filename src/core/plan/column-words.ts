import { anyOf } from "../text/any-of.ts";

/** What a column of a task table holds. */
export type ColumnRole = "start" | "end" | "index" | "title" | "lead" | "support" | "time" | "frequency" | "product" | "details" | "other";

const who = anyOf(["don vi", "co quan", "bo phan", "nguoi", "to chuc", "ca nhan"]);
const does = anyOf(["thuc hien", "tham muu", "chiu trach nhiem", "trien khai"]);
const point = "(?:(?:thoi gian|ngay|thoi diem) )?";

/** Words of column headers, without diacritics; the first line that fits decides. */
const vocabulary: [ColumnRole | "leader", readonly string[]][] = [
  ["index", ["^(?:stt|tt|so tt|so thu tu|s\\.?tt|no\\.?)$"]],
  ["leader", ["lanh dao[^,]*(?:phu trach|chi dao|theo doi)", "^lanh dao$", "nguoi chi dao"]],
  ["support", ["phoi hop"]],
  [
    "lead",
    [
      ["chu tri", "dau moi", "phu trach", `${who}[\\s,/\\p{L}]*${does}`],
      ["^(?:phan cong|trach nhiem)(?: thuc hien)?$", "^(?:don vi|co quan)$", "phan cong (?:nhiem vu|thuc hien)"],
    ].flat(),
  ],
  ["frequency", ["tan suat"]],
  ["start", [`^${point}bat dau$`, "^tu ngay$"]],
  ["end", [`^${point}ket thuc$`, "^den ngay$"]],
  [
    "time",
    [
      "thoi gian",
      "thoi han",
      "thoi diem",
      "tien do",
      "hoan thanh",
      "lo trinh",
      "han xong",
      "^(?:ngay|tuan|thang|quy|nam)$",
      "^ngay(?:,? thang)(?:,? nam)?$",
    ],
  ],
  ["product", ["san pham", "ket qua", "dau ra"]],
  [
    "title",
    [
      ["nhiem vu", "noi dung", "cong viec", "hoat dong", "giai phap", "dau viec", "hang muc", "muc tieu", "chi tieu"],
      "ten (?:viec|mo hinh|de an|du an)",
    ].flat(),
  ],
  ["details", ["ghi chu", "hinh thuc", "dia diem", "doi tuong", "kinh phi", "can cu", "yeu cau"]],
];

export const columnPatterns: [ColumnRole | "leader", RegExp][] = vocabulary.map(([role, words]) => [role, new RegExp(anyOf(words), "u")]);
