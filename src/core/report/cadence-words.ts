import type { Cadence } from "../plan/plan-draft.ts";
import { anyOf, wordEnd, wordStart } from "../text/any-of.ts";
import { documentDate, documentNumber, documentSigns } from "../time-expression/cited-documents.ts";

// all patterns work on text without diacritics, in lower case

/** What a cadence's own word stands behind; «báo cáo quý», «tổng kết năm» name one too. */
const regular = ["hang", "moi", "dinh ky", "bao cao", "theo"];
const lastDayOf = String.raw`ngay cuoi(?: cung)? cua (?:moi |hang )?`;

const monthly = [
  String.raw`${anyOf([...regular, "ket qua"])}\s+thang(?!\s*\d)${wordEnd}`,
  // «(tháng, quý, năm)»
  String.raw`(?<=[(,;:]\s*)thang(?=\s*[(,;:])`,
  "01 thang/lan",
  "hang thang",
  String.raw`${lastDayOf}thang(?!\s*\d)${wordEnd}`,
];
const quarterly = [
  // «theo quy định», «theo quy chế» are no quarters, «quý II» is one that comes once
  String.raw`${anyOf([...regular, "cuoi"])}\s+quy(?!\s+(?:dinh|che|i{1,3}|iv|[1-4])${wordEnd})${wordEnd}`,
  String.raw`${wordStart}quy(?=\s*[,(;]|\s+(?:truoc|cham|va|nam))`,
  "03 thang/lan",
  `${lastDayOf}quy${wordEnd}`,
];
const yearly = [
  String.raw`${anyOf([...regular, "tong ket"])}\s+nam(?!\s*20\d\d)${wordEnd}`,
  String.raw`(?<=[(,;:]\s*|va\s+|thang\s*,\s*)(?:ca\s+)?nam(?=\s*[(,;]|\s+(?:truoc|cham|gui|va\b)|[\s./]*$)`,
  `${wordStart}01 nam`,
];

/** Words of cadences; what one list took the next ones cannot. */
export const cadenceWords: [Cadence, RegExp][] = [
  ["monthly", new RegExp(anyOf(monthly), "gu")],
  ["quarterly", new RegExp(anyOf(quarterly), "gu")],
  // «quý I trước ngày 15/3»: a quarter with its number comes once
  ["once", /(?<![\p{L}])quy\s+(?:i{1,3}|iv|[1-4])(?![\p{L}\d])(?=[^,;.]{0,30}(?:truoc|cham nhat|ngay)\s)/gu],
  ["half-yearly", /(?<![\p{L}\d])(?:0?6|sau)\s+thang(?!\s+(?:cuoi nam(?:\s+20)|toi))(?:\s+dau nam)?/gu],
  ["yearly", new RegExp(anyOf(yearly), "gu")],
  ["unspecified", /(?:hang|moi) (?:ngay|tuan)(?!\p{L})/gu],
  ["on-request", /khi co yeu cau|dot xuat|theo yeu cau|khi (?:duoc )?yeu cau|khi can/gu],
];

const bound = anyOf(["truoc", "cham nhat", "muon nhat", "den", "vao", "khong qua"]);
const before = String.raw`(?<bound>${bound})?\s*(?:(?:la|vao|den|het)\s+)?`;
const ofQuarter = String.raw`thang\s+(?<which>cuoi|dau|giua|thu ba)\s+(?:cua\s+)?(?:moi\s+)?quy`;
const dayAndMonth = String.raw`(?<![\d/])(?<day>\d{1,2})\s*(?:[/.]|\s+thang\s+)\s*(?<month>\d{1,2})`;
const yearBehind = String.raw`(?:\s*(?:[/.]|,?\s*nam)\s*(?<year>20\d{2}))?(?![\d/])`;

/** Days on which a report is due; what one pattern took the next ones cannot. */
export const dayPatterns: RegExp[] = [
  new RegExp(String.raw`${before}(?:ngay\s+)(?<day>\d{1,2})\s*(?:cua\s+)?(?:${ofQuarter}|(?:cua\s+)?thang cuoi)`, "gu"),
  // «12/2025/QĐ-UBND» is no day
  new RegExp(String.raw`${before}(?:ngay\s+)?${dayAndMonth}${yearBehind}(?!\S*(?:qd|nd|nq|kh)-?)`, "gu"),
  new RegExp(String.raw`${before}(?:ngay\s+)(?<day>\d{1,2})(?!\s*(?:[/.]\s*\d|\s*thang\s+\d|\d))`, "gu"),
];

/** «…; tổng hợp, báo cáo UBND huyện theo quy định»: a clause that leaves its time to other rules. */
export const byRule = /theo (?:dung )?quy (?:dinh|che)[\s./]*$/u;

/** Documents cited with their dates, which set no cutoff. */
export const citations = new RegExp(documentNumber(documentSigns) + documentDate("/."), "gu");

/** «Tháng Thanh niên», «Năm Dân vận khéo»: a month or a year that is a name. */
export const namedMonths = /(?<=\p{L} )(?:Tháng|Năm) (?=\p{Lu}\p{Ll}|hành động |cao điểm )/gu;

/** A report on demand that is a duty of its own: «…; báo cáo đột xuất khi có yêu cầu», «… và báo cáo Sở theo yêu cầu». */
export const askedBesides = new RegExp(
  [
    String.raw`[;.]\s*(?:va\s+)?(?:thuc hien\s+)?bao cao (?:(?:chuyen de|nhanh|rieng) )?(?:dot xuat|khi)`,
    String.raw`${wordStart}va bao cao [^,;.()]{0,60} (?:theo|khi co) yeu cau`,
  ].join("|"),
  "u",
);
