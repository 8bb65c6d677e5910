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
  return (marker !== null && marker.length < line.length) || fieldLabel.test(fold(line.slice(0, 60)));
}

/** A line without its margin, and what stood before it. */
interface RawLine {
  text: string;
  /** Whether an empty line stands before it. */
  gap: boolean;
  indent: number;
}

/** How a text's lines were broken: at what width, and whether an empty line there means a new paragraph. */
interface Layout {
  width: number | null;
  gapsCount: boolean;
}

function layoutOf(lines: readonly RawLine[]): Layout {
  const bodies = lines.filter((line) => line.text.length > 20);
  let broken = 0;
  let close = 0;
  for (let i = 0; i + 1 < bodies.length; i++) {
    const [line, next] = [bodies[i], bodies[i + 1]];
    if (!line || !next || /[.:;!?,]$/u.test(line.text) || !startsLower(next.text) || startsBlock(next.text)) continue;
    broken++;
    if (!next.gap) close++;
  }
  if (bodies.length < 6 || broken / bodies.length < 0.2) return { width: null, gapsCount: false };
  const lengths = bodies.map((line) => line.text.length).sort((a, b) => a - b);
  return { width: lengths[Math.floor(lengths.length * 0.9)] ?? null, gapsCount: close / broken > 0.8 };
}

/** Whether `line` goes on with the paragraph that `previous` (its last line) belongs to. */
function continues(before: RawLine, next: RawLine, { width, gapsCount }: Layout): boolean {
  const [previous, line] = [before.text, next.text];
  const open = !/[.:;!?…]["”)]?$/u.test(previous);
  if (width === null) return open && startsLower(line) && !startsBlock(line) && previous.length > 10;
  const firstWord = /^\S*/u.exec(line)?.[0] ?? "";
  const full = previous.length + 1 + firstWord.length > width * 0.93;
  const afterMarker = line.slice(markerOf(line)?.length ?? 0);
  // «… phát triển kinh tế ⏎ - xã hội của địa phương»: a dash inside a sentence that fell to the line's start
  if (startsBlock(line)) return open && full && !/^[a-zđ]\s?[).]/u.test(line) && startsLower(afterMarker) && /^[-–]/u.test(line);
  if (startsLower(line)) return true;
  if ((gapsCount && next.gap) || next.indent >= before.indent + 3) return false;
  if (/^\p{Lu}[\p{Lu}\s,.-]{12,}$/u.test(line) !== /^\p{Lu}[\p{Lu}\s,.-]{12,}$/u.test(previous)) return false;
  return full;
}

/**
 * Joins the lines of a plain text into paragraphs. Where lines were broken at a width (with or without blank lines
 * between them), a line goes on with the one before unless it starts an item or the line before had room for its
 * first word; elsewhere every line is a paragraph, except one that goes on in lower case.
 */
export function joinLines(lines: readonly string[]): string[] {
  const kept: RawLine[] = [];
  let gap = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === "" || pageNumber.test(text) || rule.test(text)) gap = true;
    else {
      kept.push({ text, gap, indent: line.length - line.trimStart().length });
      gap = false;
    }
  }
  const layout = layoutOf(kept);
  const paragraphs: string[] = [];
  for (const [i, line] of kept.entries()) {
    const before = kept[i - 1];
    if (before && continues(before, line, layout)) {
      const glue = /\p{L}-$/u.test(before.text) && /^\p{Lu}/u.test(line.text) ? "" : " ";
      paragraphs[paragraphs.length - 1] += glue + line.text;
    } else paragraphs.push(line.text);
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/gu, " "));
}
