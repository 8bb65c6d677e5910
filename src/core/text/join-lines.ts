import { markerOf } from "../document/marker.ts";
import { fold } from "./fold.ts";

const pageNumber = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu;
const rule = /^[-–—_=*.\s]{3,}$/u;
const fieldLabel =
  /^(?:(?:don vi|co quan|phong ban)[^:]{0,30}|chu tri|phoi hop|thoi gian[^:]{0,25}|thoi han[^:]{0,25}|tan suat|san pham|ket qua)\s*:/u;

function startsLower(line: string): boolean {
  return /^["“(]?\p{Ll}/u.test(line);
}

function startsBlock(line: string): boolean {
  const marker = markerOf(line);
  return (marker !== null && marker.length < line.length) || fieldLabel.test(fold(line));
}

/** Whether the lines of a text were broken at a width: many lines go on in lower case on the next one. */
function wrapWidth(lines: readonly string[]): number | null {
  const bodies = lines.filter((line) => line.length > 20);
  let broken = 0;
  for (let i = 0; i + 1 < bodies.length; i++) if (!/[.:;!?,]$/u.test(bodies[i]!) && startsLower(bodies[i + 1]!)) broken++;
  if (bodies.length < 6 || broken / bodies.length < 0.2) return null;
  const lengths = bodies.map((line) => line.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? null;
}

/** Whether `line` goes on with the paragraph that `previous` (its last line) belongs to. */
function continues(previous: string, line: string, width: number | null): boolean {
  const open = !/[.:;!?…]["”)]?$/u.test(previous);
  if (width === null) return open && startsLower(line) && !startsBlock(line) && previous.length > 10;
  const firstWord = /^\S+/u.exec(line)![0];
  const full = previous.length + 1 + firstWord.length > width * 0.93;
  const afterMarker = line.slice(markerOf(line)?.length ?? 0);
  // «… phát triển kinh tế ⏎ - xã hội của địa phương»: a dash inside a sentence that fell to the line's start
  if (startsBlock(line)) return open && full && !/^[a-zđ]\s?[).]/u.test(line) && startsLower(afterMarker) && /^[-–]/u.test(line);
  if (startsLower(line)) return true;
  if (/^\p{Lu}[\p{Lu}\s,.-]{12,}$/u.test(line) !== /^\p{Lu}[\p{Lu}\s,.-]{12,}$/u.test(previous)) return false;
  return full;
}

/**
 * Joins the lines of a plain text into paragraphs. Where lines were broken at a width (with or without blank lines
 * between them), a line goes on with the one before unless it starts an item or the line before had room for its
 * first word; elsewhere every line is a paragraph, except one that goes on in lower case.
 */
export function joinLines(lines: readonly string[]): string[] {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== "" && !pageNumber.test(line) && !rule.test(line));
  const width = wrapWidth(kept);
  const paragraphs: string[] = [];
  let last = "";
  for (const line of kept) {
    if (paragraphs.length > 0 && continues(last, line, width)) {
      const glue = /\p{L}-$/u.test(last) && /^\p{Lu}/u.test(line) ? "" : " ";
      paragraphs[paragraphs.length - 1] += glue + line;
    } else paragraphs.push(line);
    last = line;
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/gu, " "));
}
