import { markerOf } from "../document/marker.ts";
import { fold } from "./fold.ts";
import { type Layout, layoutOf, type RawLine } from "./line-layout.ts";
import { asksForNumber, fieldLabel, isOpenEnd, openBody, opening } from "./line-words.ts";
import { pageNumber, runningHeads } from "./running-heads.ts";

const rule = /^[-–—_=*.\s]{3,}$/u;

/** A bracket that stays open for longer was never closed. */
const mostInBrackets = 400;

/** Two columns of a letterhead or of the signatures on one line. */
const isTwoColumns = (line: string) => line.split(/ {4,}/u).length === 2;

const inCapitals = /^\p{Lu}[\p{Lu}\d\s,.–-]{12,}$/u;

/** «PHỤ LỤC», «PHỤ LỤC II» alone on a line: behind a stop it begins an annex, however full the line above was. */
const annexHeading = /^PHỤ LỤC(?: (?:SỐ )?[\dIVX]{1,4})?[.:]?$/u;

function startsLower(line: string): boolean {
  return /^["“(]?\p{Ll}/u.test(line);
}

const isField = (text: string) => fieldLabel.test(fold(text.slice(0, 60)));

function startsBlock(line: string): boolean {
  const marker = markerOf(line);
  return (marker !== null && marker.length < line.length) || isField(line);
}

/** Whether the words at the end of a line ask for those at the start of the next. */
function asksForMore(previous: string, line: string): boolean {
  const behindNumber = /^\p{N}/u.test(line) && markerOf(line) === null;
  // «…, các cơ quan, ⏎ đơn vị có liên quan: …» is no field
  if (previous.endsWith(",") && startsLower(line) && markerOf(line) === null) return true;
  if (openBody.test(previous) && !startsBlock(line)) return true;
  return (isOpenEnd(previous) && (behindNumber || !startsBlock(line))) || (behindNumber && asksForNumber(previous));
}

/** «… Viettel Phú ⏎ Khánh»: a few words in capitals that a page's end cut off a field, or that stand before the next item. */
function isRestOfField(before: RawLine, next: RawLine, after: RawLine | undefined): boolean {
  const marker = markerOf(before.text);
  if (!isField(before.text.slice(marker?.length ?? 0)) && !before.inField) return false;
  const words = next.text.split(/\s+/u).length;
  return words <= 3 && !startsBlock(next.text) && after !== undefined && startsBlock(after.text) && next.text !== next.text.toUpperCase();
}

/** «Công an xã ⏎ - …»: a short line behind a full stop, without a stop of its own, heads the items below it. */
function headsItems({ text, short }: RawLine, after: RawLine | undefined, width: number): boolean {
  return after !== undefined && markerOf(after.text) !== null && (short ?? text.length < width * 0.75) && !/[.:;!?,…]$/u.test(text);
}

/** Whether `next` goes on with the paragraph that `before` (its last line) belongs to. */
function continues(before: RawLine, next: RawLine, after: RawLine | undefined, { width, gapsCount }: Layout, paragraph: string): boolean {
  const [previous, line] = [before.text, next.text];
  const inItem = markerOf(paragraph.slice(0, 80)) !== null;
  const tail = paragraph.slice(-mostInBrackets);
  const inBrackets = tail.lastIndexOf("(") > tail.lastIndexOf(")");
  const open = !/[.:;!?…]["”)]?$/u.test(previous);
  if (isTwoColumns(previous) || isTwoColumns(line)) return false;
  if (inBrackets && startsLower(line) && markerOf(line) === null) return true;
  const letterhead = previous === previous.toUpperCase();
  if (open && !letterhead && (asksForMore(previous, line) || isRestOfField(before, next, after))) return true;
  if (width === null) return open && startsLower(line) && !startsBlock(line) && previous.length > 10;
  const firstWord = /^\S*/u.exec(line)?.[0] ?? "";
  // behind a stop, and outside of an item, a paragraph goes on only where the line was full to its last letter
  const full = before.full ?? previous.length + before.indent + 1 + firstWord.length > width * (open || inItem ? 0.93 : 1);
  const afterMarker = line.slice(markerOf(line)?.length ?? 0);
  // «… phát triển kinh tế ⏎ - xã hội của địa phương»: a dash inside a sentence that fell to the line's start
  // «… giai đoạn 2023 ⏎ - 2025»
  const years = /(?:^|\s)\d{4}$/u.test(previous) && /^\d{4}(?!\d)/u.test(afterMarker);
  const namesGoOn = startsLower(afterMarker) || years || next.name === "goes on";
  if (startsBlock(line)) return open && full && /^[-–]/u.test(line) && namesGoOn;
  if (startsLower(line)) return true;
  if (next.name === "begins") return false;
  if (!open && annexHeading.test(line)) return false;
  if (opening.test(line) || (!open && headsItems(next, after, width))) return false;
  if ((gapsCount && next.gap && !(next.page && open)) || next.indent >= before.indent + 3) return false;
  if (inCapitals.test(line) !== inCapitals.test(previous)) return false;
  return full;
}

/** Whether a line only draws a rule. */
export const isRuleLine = (text: string): boolean => rule.test(text);

/** Joins lines of a known layout into paragraphs. */
export function joinRawLines(lines: readonly RawLine[], layout: Layout): string[] {
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && continues(before, line, lines[i + 1], layout, paragraphs.at(-1) ?? "")) {
      line.inField = before.inField || isField(before.text.slice(markerOf(before.text)?.length ?? 0));
      const glue = /\p{L}-$/u.test(before.text) && /^\p{L}/u.test(line.text) ? "" : " ";
      paragraphs[paragraphs.length - 1] += glue + line.text;
    } else paragraphs.push(line.text);
  }
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/gu, " "));
}

/**
 * Joins the lines of a plain text into paragraphs. Where lines were broken at a width (with or without blank lines
 * between them), a line goes on with the one before unless it starts an item or the line before had room for its
 * first word; elsewhere every line is a paragraph, except one that goes on in lower case or that the words before ask for.
 */
export function joinLines(lines: readonly string[]): string[] {
  const kept: RawLine[] = [];
  const heads = runningHeads(lines, (line) => markerOf(line) !== null);
  let [gap, page] = [false, false];
  for (const [i, line] of lines.entries()) {
    const text = line.trim().replace(/(?<=\S) {2,3}(?=\S)/gu, " ");
    const pageEnds = heads.has(i) || pageNumber.test(text) || line.includes("\f");
    page ||= pageEnds;
    if (text === "" || pageEnds || rule.test(text)) gap = true;
    else {
      kept.push({ text, gap, page, indent: line.length - line.trimStart().length, inField: false });
      [gap, page] = [false, false];
    }
  }
  return joinRawLines(
    kept,
    layoutOf(kept, (line) => !startsLower(line) || startsBlock(line)),
  );
}
