import { anyOf } from "../text/any-of.ts";

/** What a column of a task table holds. `group` names the work of several rows, `mark` is one month or quarter of a chart. */
export type ColumnRole =
  "start" | "end" | "index" | "group" | "title" | "lead" | "support" | "time" | "mark" | "frequency" | "product" | "details" | "other";

const who = anyOf(
  [
    ["don vi", "co quan", "bo phan", "nguoi", "to chuc", "ca nhan"],
    ["can bo", "cong chuc", "chuyen vien", "phong ban", "phong, ban"],
  ].flat(),
);
const does = anyOf(["thuc hien", "tham muu", "chiu trach nhiem", "trien khai", "duoc giao", "theo doi"]);
const point = "(?:(?:thoi gian|ngay|thoi diem) )?";

/** Words of column headers, without diacritics; the first line that fits decides. */
const vocabulary: [ColumnRole | "leader", readonly string[]][] = [
  ["index", ["^(?:stt|tt|so tt|so thu tu|thu tu|s\\.?tt|no\\.?|#)$"]],
  // how far the work is, beside when it shall be done
  ["details", ["^(?:tinh trang|tinh hinh|trang thai|muc do|t[iy] le|da )", "^%", "danh gia", "thanh phan"]],
  ["leader", ["lanh dao[^,]{0,80}(?:phu trach|chi dao|theo doi)", "^lanh dao$", "nguoi chi dao"]],
  ["support", ["^(?!.*chu tri).*phoi hop"]],
  [
    "lead",
    [
      ["chu tri", "dau moi", "phu trach", `${who}[\\s,/\\p{L}]{0,80}${does}`],
      ["^(?:phan cong|trach nhiem)(?: thuc hien)?$", "phan cong (?:nhiem vu|thuc hien)"],
      `^${who}(?:\\s*[,/]\\s*${who})*$`,
    ].flat(),
  ],
  ["product", ["^(?:san pham|ket qua|dau ra)"]],
  ["frequency", ["tan suat", "^dinh ky"]],
  ["start", [`^${point}bat dau(?: thuc hien| du kien)?$`, "^tu(?: ngay| thang)?$"]],
  ["end", [`^${point}ket thuc(?: du kien)?$`, "^den(?: ngay| thang)?$"]],
  [
    "time",
    [
      ["thoi gian", "thoi han", "thoi diem", "tien do", "hoan thanh", "lo trinh", "^han(?: |$)", "han (?:xong|xu ly)", "deadline"],
      ["^(?:tuan|thang|quy|nam)$", "^(?:thu,? ?)?ngay(?:,? ?thang)?(?:,? ?nam)?$", "^moc "],
    ].flat(),
  ],
  ["product", ["san pham", "ket qua", "dau ra"]],
  [
    "title",
    [
      ["nhiem vu", "noi dung", "cong viec", "hoat dong", "giai phap", "dau viec", "hang muc", "muc tieu", "chi tieu"],
      ["ten (?:viec|mo hinh|de an|du an)", "^(?:cac )?(?:viec|de an|du an|mo hinh|su kien|phan viec)(?: |$)"],
    ].flat(),
  ],
  ["details", ["ghi chu", "hinh thuc", "dia diem", "doi tuong", "kinh phi", "can cu", "yeu cau", "nguon luc"]],
];

export const columnPatterns: [ColumnRole | "leader", RegExp][] = vocabulary.map(([role, words]) => [role, new RegExp(anyOf(words), "u")]);
