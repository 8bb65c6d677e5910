import type { Line } from "../document/line.ts";
import { markerOf } from "../document/marker.ts";
import { foldSpaces } from "../text/normalize.ts";
import { find, type Reading } from "../text/reading.ts";
import { afterTitle, bodyOfState, dateLine, documentType, motto, numberLine } from "./header-words.ts";

/** Where the title stands among the lines of the head, and its words. */
export interface FoundTitle {
  title: string | null;
  /** Index of the line with the document's type; lines before it are the letterhead. */
  at: number;
}

const capitals = (text: string) => text === text.toUpperCase();

function isTypeLine(reading: Reading): boolean {
  const found = find(documentType, reading);
  if (!found) return false;
  const rest = reading.text.slice(found[0].length).trim();
  return rest === "" || (capitals(reading.text.slice(0, found[0].length)) && reading.text.length < 250);
}

function isTitleLine(line: Line, first: boolean): boolean {
  const { text } = line.reading;
  if (/^[-–—_*=\s]+$/u.test(text) || markerOf(text)?.kind === "roman" || find(motto, line.reading)) return false;
  if (first) return text.length > 3;
  if (find(afterTitle, line.reading) || numberLine.test(text) || find(dateLine, line.reading)?.index === 0) return false;
  return !/[;:]$/u.test(text) && text.length < 400;
}

/** A dispatch has no kind of its own above its title: «V/v đẩy nhanh tiến độ giải ngân». */
function subjectLine(head: readonly Line[]): FoundTitle {
  const at = head.findIndex((line) => /^(?:v\/v|về việc)(?!\p{L})/u.test(line.reading.view));
  const parts = head.slice(Math.max(0, at), at + 4).map((line) => line.reading.text);
  const end = parts.findIndex((text, i) => i > 0 && !/^\p{Ll}/u.test(text));
  return at < 0 ? { title: null, at } : { title: foldSpaces(parts.slice(0, end < 0 ? undefined : end).join(" ")), at };
}

/** Finds the title below the line that names the kind of document («KẾ HOẠCH»); words behind the kind on its own line belong to it. */
export function findTitle(head: readonly Line[]): FoundTitle {
  const at = head.findIndex((line) => isTypeLine(line.reading));
  const typeLine = head[at];
  if (!typeLine) return subjectLine(head);
  const kind = find(documentType, typeLine.reading)?.[0] ?? "";
  const own = typeLine.reading.text.slice(kind.length).replace(/^[\s:.]+/u, "");
  const parts = own === "" ? [] : [own];
  for (const line of head.slice(at + 1, at + 7)) {
    if (/^[-–—_*=\s]+$/u.test(line.reading.text)) {
      if (parts.length > 0) break;
      continue;
    }
    if (!isTitleLine(line, parts.length === 0)) break;
    // a title ends where its capitals do, or where capitals begin; the issuer's own name below it is no title
    const upper = capitals(line.reading.text);
    const turns = upper !== capitals(parts[0] ?? "") && (!upper || line.reading.text.length > 12);
    if (parts.length > 0 && (turns || (find(bodyOfState, line.reading) && upper))) break;
    parts.push(line.reading.text);
    if (/[.]$/u.test(line.reading.text)) break;
  }
  const title = foldSpaces(parts.join(" ")).replace(/(?<![.:])[.:]+$/u, "");
  return { title: title === "" ? null : title, at };
}
