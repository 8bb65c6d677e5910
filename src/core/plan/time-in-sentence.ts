import { group } from "../text/group.ts";
import { fold } from "../text/fold.ts";
import type { Reading } from "../text/reading.ts";
import type { UnitRange } from "./assigned-units.ts";

const date = String.raw`(?:(?:ngay\s+)?\d{1,2}(?:/|\s+thang\s+)\d{1,2}(?:(?:/|\s+nam\s+)\d{4})?|(?:thang\s+)\d{1,2}(?:(?:/|\s+nam\s+)\d{4})?|quy\s+(?:iv|i{1,3}|[1-4])(?:(?:/|\s+nam\s+)\d{4})?|nam\s+20\d{2}|6 thang (?:dau|cuoi) nam(?:\s+20\d{2})?)(?![\d/])`;

/** When a duty in a sentence is to be done: «hoàn thành trước ngày 30/6/2024», «xong trong quý II». Reports keep their own dates. */
const deadline = new RegExp(
  String.raw`(?<![\p{L}])(?:hoan thanh|xong|ket thuc)\s+(?:viec\s+)?(?<when>(?:truoc|cham nhat|muon nhat|trong|den het|vao)?\s*(?:la\s+|vao\s+)?${date})`,
  "u",
);
const bounded = new RegExp(
  String.raw`(?<![\p{L}])(?<when>(?:truoc|cham nhat|muon nhat|khong qua)\s+(?:la\s+|vao\s+)?${date})(?!\s+(?:hang|nay|do))`,
  "u",
);
const reporting = /bao cao|hang (?:nam|thang|quy)|dinh ky/u;

/** The time that a sentence of work sets, as a part of it; null when it sets none. */
export function timeInSentence(reading: Reading): UnitRange | null {
  const text = fold(reading.text);
  const found = deadline.exec(text) ?? (reporting.test(text) ? null : bounded.exec(text));
  if (!found) return null;
  const at = found.index + found[0].length - group(found, "when").length;
  return { start: at, end: found.index + found[0].length };
}
