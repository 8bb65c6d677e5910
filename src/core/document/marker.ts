import { group } from "../text/group.ts";
import { readRoman, writeRoman } from "../text/roman.ts";

type MarkerKind = "part" | "article" | "roman" | "number" | "letter" | "paren" | "star" | "dash" | "plus";

/** What a paragraph starts with: its number, letter or bullet. */
export interface Marker {
  kind: MarkerKind;
  /** As printed, without the sign behind it: "I", "2.1", "a", "-". */
  label: string;
  /** For numbers: how many levels «1.2.3» has. */
  depth: number;
  /** Where the text behind the marker begins. */
  length: number;
}

const bullet = /^(?<sign>[-–—−‐‑•·●▪■◦○*+]|o(?= \p{Lu})|_(?=\s))\s*(?=\S)/u;
// «V/v» says what a dispatch is about, «II - III/2026» belongs to a quarter
const roman =
  /^(?!V\/v(?!\p{L})|[IVX]{1,3}(?:\s*[-–,/]\s*[IVX]{1,3})?\s*\/\s*20\d\d)(?<label>[IVXl1|]{1,5})\s?[.)/:-]\s*(?=["“(]?[\p{L}\p{N}])/u;
const part = /^(?:(?:PHẦN|Phần|CHƯƠNG|Chương)(?: thứ| THỨ)? (?<word>[\p{L}\p{N}]{1,5})|(?<label>[A-HĐ]))\s?[.:)-]\s*(?=\p{Lu})/u;
const article = /^(?:Điều|ĐIỀU)\s(?<label>\d{1,2})\s?[.:]\s*(?=\S)/u;
const number =
  /^(?<label>\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?[.)/:]\s*|[-–]\s+|[-–](?=["“(]?\p{Lu})|\s+[-–]\s+(?=\p{Lu})|\s+)(?=["“(]?[\p{Lu}\d])/u;
/** «3a.»: an item that was put in behind the third; «8h: …» is an hour. */
const inserted = /^(?<label>\d{1,2}(?:\.\d{1,2}){0,3}[a-eđ])\s?[.)/]\s*(?=["“(]?\p{Lu})/u;
const paren = /^\((?<label>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u;
const letter = /^(?<label>[a-zđ¢])(?:[¢.]?\s?[.)/]\s*|[-–]\s+)(?=["“(]?\p{L}|(?<=\s)\d)/u;

/** A number that begins a sentence rather than an item: «100% …», «15/11 …», «10-15 …», «2025, …», «3 tháng …». */
const notNumber = /^\d{1,2}(?:\s*[%,]|\s*[/–-]\d|\s+(?![\p{Lu}"“(–-]))|^\d{1,2}\.\d{3}/u;

function numberMarker(text: string): Marker | null {
  const between = inserted.exec(text);
  if (between) {
    const label = group(between, "label");
    return { kind: "number", label, depth: label.split(".").length, length: between[0].length };
  }
  const found = number.exec(text);
  if (!found || notNumber.test(text)) return null;
  const label = group(found, "label");
  const sign = found[0].slice(label.length).trim();
  // «1 Xây dựng» is an item only when it has more than one level («7.1 Tổng kết»)
  if (sign === "" && !label.includes(".")) return null;
  return { kind: "number", label, depth: label.split(".").length + (sign === ")" ? 0.5 : 0), length: found[0].length };
}

function romanMarker(text: string): Marker | null {
  const found = roman.exec(text);
  if (!found) return null;
  const label = group(found, "label");
  const value = readRoman(label);
  if (value === null || !/[IVX]/u.test(label)) return null;
  return { kind: "roman", label: writeRoman(value), depth: 1, length: found[0].length };
}

/** Reads the number, letter or bullet at the start of a paragraph, or null. */
export function markerOf(text: string): Marker | null {
  const simple = (kind: MarkerKind, found: RegExpExecArray | null, label: string | undefined): Marker | null =>
    found && label !== undefined ? { kind, label, depth: 1, length: found[0].length } : null;
  const sign = bullet.exec(text);
  if (sign) {
    const s = group(sign, "sign");
    return simple(s === "+" ? "plus" : s === "*" ? "star" : "dash", sign, s);
  }
  const asArticle = article.exec(text);
  const asPart = part.exec(text);
  const asParen = paren.exec(text);
  const asLetter = letter.exec(text);
  return (
    simple("article", asArticle, asArticle?.groups?.label) ??
    romanMarker(text) ??
    simple("part", asPart, asPart?.groups?.label ?? asPart?.groups?.word) ??
    numberMarker(text) ??
    simple("paren", asParen, asParen?.groups?.label) ??
    simple("letter", asLetter, asLetter?.groups?.label)
  );
}
