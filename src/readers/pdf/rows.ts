import { markerOf } from "../../core/document/marker.ts";
import { isSyllable } from "../../core/text/mend-words.ts";
import type { Piece } from "./geometry.ts";

/** Pieces of text on one base line that stand close together. */
export interface Segment {
  text: string;
  x: number;
  right: number;
}

/** Everything on one base line of a page or of a cell. */
export interface Row {
  y: number;
  size: number;
  x: number;
  right: number;
  segments: Segment[];
  pieces: Piece[];
}

/** Parts of a line that are set apart by more than this many letter sizes are segments of their own. */
const apart = 0.9;
/** A gap of this many letter sizes is a space. */
const space = 0.15;
/** Pieces of one word stand nearer than this. */
const apartInWord = 0.1;

const narrow = /[ iíìỉĩịjlftrI.,:;'’()|/-]/u;
const wide = /[mwMW–—%]|\p{Lu}/u;

/** About how wide a text is, in halves of a letter size. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 0.6 : wide.test(sign) ? 1.4 : 1), 0);

/** How far into a text a place of the page is, counted in letters. */
function lettersTo(piece: Piece, x: number): number {
  const wanted = ((x - piece.x) / Math.max(piece.right - piece.x, 1)) * widthOf(piece.text);
  let reached = 0;
  for (let i = 0; i < piece.text.length; i++) {
    if (reached >= wanted) return i;
    reached += widthOf(piece.text.charAt(i));
  }
  return piece.text.length;
}

/** A letter in a gap that may stand for the letter and the space beside it: «v chủ» is «vị chủ». */
function spaced(before: string, letter: string, after: string): string {
  const left = (/(?<!\p{L})\p{L}+$/u.exec(before)?.[0] ?? "") + letter;
  const right = /^\p{L}*/u.exec(after)?.[0] ?? "";
  if (right === "" || isSyllable(left + right)) return letter;
  if (isSyllable(left)) return `${letter} `;
  return isSyllable(letter + right) ? ` ${letter}` : letter;
}

/**
 * Puts a letter that was drawn later, in another font, into the gap that its word left for it; pdf.js takes such a gap
 * for a space. Answers whether one was found near.
 */
function fillGap(host: Piece, letter: Piece): boolean {
  if (letter.x <= host.x || letter.right >= host.right || letter.text.length > 4 || /\s/u.test(letter.text)) return false;
  const wanted = lettersTo(host, letter.x);
  const spaces = [...host.text.matchAll(/ /gu)].map((found) => found.index);
  const at = spaces.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  if (at === undefined || Math.abs(at - wanted) > 4) return false;
  const [before, after] = [host.text.slice(0, at), host.text.slice(at + 1)];
  host.text = before + spaced(before, letter.text, after) + after;
  delete host.firstWord;
  return true;
}

/** The pieces of a row from left to right, with letters in their gaps. */
function filled(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let host: Piece | null = null;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    if (host && fillGap(host, piece)) continue;
    const copy = { ...piece };
    kept.push(copy);
    if (!host || copy.right > host.right) host = copy;
  }
  return kept;
}

/** Whether the words at the ends of two texts are a syllable each, but none together. */
function areTwo(before: string, after: string): boolean {
  const [left, right] = [/(?<!\p{L})\p{L}+$/u.exec(before)?.[0] ?? "", /^\p{L}*/u.exec(after)?.[0] ?? ""];
  return isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let size = 0;
  for (const piece of pieces) {
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : 0;
    const em = Math.max(Math.min(size, piece.size), 1);
    if (!last || gap > apart * em) segments.push({ text: piece.text, x: piece.x, right: piece.right });
    else {
      // bold print that is drawn twice
      if (gap < -0.8 * (piece.right - piece.x) && last.text.endsWith(piece.text)) continue;
      last.text += (gap > space * em || (gap > 0.02 * em && areTwo(last.text, piece.text)) ? " " : "") + piece.text;
      last.right = Math.max(last.right, piece.right);
    }
    size = piece.size;
  }
  return joinMarkers(segments);
}

/** A number or bullet belongs to the text behind it, however far the tab reaches. */
function joinMarkers(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && last.text.length <= 5 && (markerOf(`${last.text} X`)?.length ?? 0) > last.text.length && segment.x - last.right < 60)
      joined[joined.length - 1] = { text: `${last.text} ${segment.text}`, x: last.x, right: segment.right };
    else joined.push(segment);
  }
  return joined;
}

/** Sorts pieces into rows from top to bottom; raised and lowered signs stay with their line. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const last = groups.at(-1);
    if (last && piece.y - last.y < 0.45 * Math.max(last.size, piece.size)) {
      last.pieces.push(piece);
      if (piece.size > last.size) [last.size, last.y] = [piece.size, piece.y];
    } else groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return groups.map(({ y, size, pieces: found }) => {
    const kept = filled(found);
    const segments = segmentsOf(kept);
    return { y, size, x: segments[0]?.x ?? 0, right: Math.max(...segments.map((s) => s.right)), segments, pieces: kept };
  });
}

/** How wide a row's first word and a space are: by their font, or by what its letters mostly need. */
export function wordMeasuresOf(row: Row): { firstWord: number; space: number } {
  const first = row.pieces[0];
  const space = first?.space ?? 0.25 * row.size;
  let firstWord = 0;
  for (const [i, piece] of row.pieces.entries()) {
    const before = row.pieces[i - 1];
    // a word can be drawn in several pieces: letters that a font lacks come from another one
    if (before && piece.x - before.right > apartInWord * row.size) break;
    const word = /^\S*/u.exec(piece.text)?.[0] ?? "";
    firstWord = piece.x - row.x + (piece.firstWord ?? (widthOf(word) / widthOf(piece.text)) * (piece.right - piece.x));
    if (word !== piece.text) break;
  }
  return { firstWord, space };
}

/** The words of a row; parts that stand far apart are kept apart by a few spaces. */
export function textOfRow(row: Row): string {
  let text = "";
  row.segments.forEach((segment, i) => {
    const gap = segment.x - (row.segments[i - 1]?.right ?? segment.x);
    text += (i === 0 ? "" : gap > 3 * row.size ? "    " : " ") + segment.text;
  });
  return text.replace(/(?<!\s)\s+(?=\p{M})/gu, "").normalize("NFC");
}
