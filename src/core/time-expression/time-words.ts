import { anyOf, anyWord, wordEnd } from "../text/any-of.ts";
import { documentDate, documentNumber, documentSigns } from "./cited-documents.ts";

// all patterns work on text without diacritics, in lower case

/** Numbers of other documents with their dates: never a time. */
const signs = [...documentSigns, "tb", "ttr", "qh", "l"];
export const citation = new RegExp(String.raw`${documentNumber(signs)}${documentDate("/.-")}`, "gu");

/** School terms and years, whose days no calendar says. */
const term = String.raw`hoc ky\s+(?:i{1,3}|[1-3]|he)${wordEnd}`;
export const school = new RegExp(String.raw`(?:${term}[\s,/-]*)?nam hoc(?:\s+\d{4}(?:\s*[-–]\s*\d{4})?)?|${term}`, "gu");

export const clock = /(?<!\d)\d{1,2}\s*(?:h|gio|g|:)\s*(?:\d{2}(?!\d))?\s*(?:phut)?(?!\p{L})/gu;

const demands = ["yeu cau", "phat sinh", "de nghi", "su viec", "nhu cau"];
export const onRequest = new RegExp(`khi (?:co|can|phat sinh|duoc)(?: ${anyOf(demands)})?|theo (?:yeu cau|de nghi)|dot xuat|khi co`, "u");

/** «trong 15 ngày kể từ ngày ban hành». */
const count = String.raw`(?<n>\d{1,3})\s*(?<unit>ngay lam viec|ngay|thang|tuan)`;
const since = String.raw`(?:ke\s+)?(?:tu|sau)\s+(?:khi\s+)?(?:ngay\s+)?`;
const events = anyOf(["ban hanh", "ky", "ke hoach", "quyet dinh", "van ban", "co hieu luc"]);
export const relative = new RegExp(String.raw`${count}\s*(?:,\s*)?${since}(?<event>${events})`, "u");

export const openEnd = /(?:va|den)?\s*(?:cac|nhung)\s+(?:nam|thang|quy)\s+(?:tiep theo|sau|ke tiep|tiep sau)|tro di|nhung nam tiep/u;

export type Bound = "from" | "to" | "before" | "until" | "after" | null;

const limits = ["cham nhat", "muon nhat", "khong qua", "khong muon hon", "khong cham hon", "den het", "het", "toi da"];

/** Words before a date that say what the date is; the first that fits is taken. */
export const bounds: [RegExp, Bound][] = [
  [new RegExp(String.raw`${anyWord(["truoc"])}\s*(?:ngay\s+(?=(?:thang|quy)))?`, "uy"), "before"],
  [new RegExp(String.raw`${anyWord(limits)}(?:\s+(?:vao|la|den|trong|ngay\s+(?=thang|quy)))*`, "uy"), "until"],
  [new RegExp(String.raw`${anyWord(["den", "toi"])}(?:\s+(?:het|cuoi(?=\s+ngay)))?`, "uy"), "to"],
  [new RegExp(anyWord(["ke tu", "bat dau tu", "tu"]), "uy"), "from"],
  [new RegExp(String.raw`${anyWord(["sau"])}(?=\s+(?:ngay\s+)?\d)`, "uy"), "after"],
  [/[-–—]/uy, "to"],
];
