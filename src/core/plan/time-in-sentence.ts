import { anyOf, wordStart } from "../text/any-of.ts";
import { group } from "../text/group.ts";
import { fold } from "../text/fold.ts";
import type { Reading } from "../text/reading.ts";
import type { UnitRange } from "./assigned-units.ts";

/** A day, month, quarter, half or year, without diacritics. */
const year = String.raw`(?:(?:/|\s+nam\s+)\d{4})?`;
const dates = [
  String.raw`(?:ngay\s+)?\d{1,2}(?:/|\s+thang\s+)\d{1,2}${year}`,
  String.raw`(?:thang\s+)\d{1,2}${year}`,
  String.raw`quy\s+(?:iv|i{1,3}|[1-4])${year}`,
  String.raw`nam\s+20\d{2}`,
  String.raw`6 thang (?:dau|cuoi) nam(?:\s+20\d{2})?`,
];
const date = String.raw`(?:${dates.join("|")})(?![\d/])`;
const limits = ["truoc", "cham nhat", "muon nhat"];
const limited = (...further: string[]) => anyOf([...limits, ...further]);

/** When a duty in a sentence is to be done: «hoàn thành trước ngày 30/6/2024», «xong trong quý II». */
const done = anyOf(["hoan thanh", "xong", "ket thuc"]);
const by = limited("trong", "den het", "vao");
const deadline = new RegExp(String.raw`${wordStart}${done}\s+(?:viec\s+)?(?<when>${by}?\s*(?:la\s+|vao\s+)?${date})`, "u");
/** «trước ngày 15/11»; reports keep their own dates. */
const bounded = new RegExp(String.raw`${wordStart}(?<when>${limited("khong qua")}\s+(?:la\s+|vao\s+)?${date})(?!\s+(?:hang|nay|do))`, "u");
const reporting = /bao cao|hang (?:nam|thang|quy)|dinh ky/u;

const named = new RegExp(String.raw`${wordStart}(?:trong|vao|tu)\s+(?<when>${date})`, "u");

/** The time that a step of a road map names anywhere: «Sơ kết giai đoạn 1 trong Quý I/2028, nhân rộng mô hình». */
export function timeNamed(reading: Reading): UnitRange | null {
  const found = named.exec(fold(reading.text));
  if (!found) return null;
  const end = found.index + found[0].length;
  return { start: end - group(found, "when").length, end };
}

/** The time that a sentence of work sets, as a part of it; null when it sets none. */
export function timeInSentence(reading: Reading): UnitRange | null {
  const text = fold(reading.text);
  const found = deadline.exec(text) ?? (reporting.test(text) ? null : bounded.exec(text));
  if (!found) return null;
  const at = found.index + found[0].length - group(found, "when").length;
  return { start: at, end: found.index + found[0].length };
}
