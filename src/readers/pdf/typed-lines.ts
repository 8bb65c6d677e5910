import { normalizeText } from "../../core/text/normalize.ts";
import type { PageLayout } from "./flow.ts";
import type { DrawnWord } from "./geometry.ts";
import { type Row, textOfRow } from "./rows.ts";

/** A line as somebody typed it: its words with their exact places, so that tabs and runs of spaces can be told. */
export interface TypedLine {
  page: number;
  row: Row;
  text: string;
  words: DrawnWord[];
  x: number;
  right: number;
  y: number;
  size: number;
  /** How wide a space is. */
  space: number;
}

const usualSpace = 0.25;

const lettersOf = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

/** The words drawn on a row; none where they are not the row's own letters (print drawn twice, an old font). */
function wordsOn(row: Row, words: readonly DrawnWord[]): DrawnWord[] {
  const sorted = [...words].sort((a, b) => a.x - b.x);
  return lettersOf(sorted.map((word) => word.text).join("")) === lettersOf(textOfRow(row)) ? sorted : [];
}

/** The rows of a page outside its tables, as they were typed. */
export function typedLinesOf({ page, rows, words }: PageLayout): TypedLine[] {
  const sorted = [...words].sort((a, b) => a.y - b.y);
  let from = 0;
  return rows.map((row) => {
    const reach = 0.45 * row.size;
    while ((sorted[from]?.y ?? Infinity) < row.y - reach) from++;
    let to = from;
    while ((sorted[to]?.y ?? Infinity) < row.y + reach) to++;
    const own = wordsOn(row, sorted.slice(from, to));
    const spaces = own.flatMap((word) => word.space ?? []);
    const space = spaces.sort((a, b) => a - b)[Math.floor(spaces.length / 2)] ?? usualSpace * row.size;
    return {
      page,
      row,
      text: normalizeText(textOfRow(row)).trim(),
      words: own,
      x: row.x,
      right: row.right,
      y: row.y,
      size: row.size,
      space,
    };
  });
}

/** The empty room before a word. */
export const roomBefore = (line: TypedLine, at: number): number => {
  const [before, word] = [line.words[at - 1], line.words[at]];
  return before && word ? word.x - before.right : 0;
};

/** Some words of a line as text. */
export const textOfWords = (words: readonly DrawnWord[]): string =>
  normalizeText(words.map((word, i) => `${i > 0 && !word.touches ? " " : ""}${word.text}`).join(""));
