import type { PlainDocument } from "../document/document.ts";
import type { Line } from "../document/line.ts";
import { anyOf, wordEnd } from "../text/any-of.ts";
import { find, phrase } from "../text/reading.ts";
import type { FoundTitle } from "./header-title.ts";
import { bodyOfState, dateLine, documentType, motto, numberLine } from "./header-words.ts";

/** What a list of tasks calls itself where it is no «KẾ HOẠCH». */
const kinds = [
  ["danh mục", "bảng", "biểu", "phụ lục", "lịch", "tiến độ", "phân công", "nhiệm vụ", "công việc", "đăng ký", "theo dõi"],
  ["tổng hợp", "danh sách", "dự kiến", "nội dung", "chương trình", "kế hoạch", "phương án", "lộ trình"],
].flat();
const caption = phrase(`^${anyOf(kinds)}${wordEnd}`);
const annexNumber = /^(?:phụ lục|biểu)(?:\s+(?:số\s*)?[\dIVX]+)?\s*[:.]?$/iu;

function isCaption(line: Line): boolean {
  const { text } = line.reading;
  return (
    text.length >= 8 &&
    text.length < 250 &&
    !annexNumber.test(text) &&
    !numberLine.test(text) &&
    !find(dateLine, line.reading) &&
    !find(motto, line.reading)
  );
}

/**
 * The title of a list of tasks that has no line «KẾ HOẠCH»: what its caption above the first table says, or else the
 * name of the file or of its sheet. `head` holds the lines above that table. Null where the document has none.
 */
export function titleOfList(document: PlainDocument, head: readonly Line[], firstTable: number | null): FoundTitle | null {
  if (firstTable === null) return null;
  const above = head.map((line, at) => ({ line, at })).filter(({ line }) => isCaption(line));
  const found =
    above.find(({ line }) => find(caption, line.reading) ?? find(documentType, line.reading)) ??
    above.findLast(({ line }) => line.reading.text === line.reading.text.toUpperCase() && !find(bodyOfState, line.reading));
  if (found) return { title: found.line.reading.text.replace(/(?<![.:])[.:]+$/u, ""), at: found.at };
  return { title: document.name ?? null, at: head.length };
}
