import type { FoundTable } from "../../core/document/found-table.ts";
import { printedTables } from "../../core/document/printed-table.ts";
import { roomBefore, type TypedLine } from "./typed-lines.ts";

/** Room of so many spaces parts columns. */
const wide = 1.5;
/** A line further below the one before than this, in letter sizes beyond the usual, stands behind an empty line. */
const emptyLine = 0.6;

/** So many gaps, nearly all as wide as whole spaces, were typed. */
const fewestGaps = 8;
const wholeGaps = 0.9;

/** Whether the columns of lines are parted by spaces, and not by places on the page: then their gaps are whole spaces. */
export function isTypedWithSpaces(lines: readonly TypedLine[]): boolean {
  const gaps = lines.flatMap((line) => line.words.map((_, at) => roomBefore(line, at) / line.space).filter((room) => room > wide));
  const whole = gaps.filter((room) => Math.abs(room - Math.round(room)) < 0.12 + 0.005 * room);
  return gaps.length >= fewestGaps && whole.length >= wholeGaps * gaps.length;
}

const isParted = (line: TypedLine): boolean => line.words.some((_, at) => roomBefore(line, at) > wide * line.space);

/** A line as it was typed: with as many spaces as there was room for. */
function typedText(line: TypedLine, left: number): string {
  const spaces = (room: number) => " ".repeat(Math.max(0, Math.round(room / line.space)));
  const words = line.words.map((word, at) => {
    const space = at === 0 || word.touches ? "" : spaces(roomBefore(line, at)) || " ";
    return space + word.text.normalize("NFC");
  });
  return spaces(line.x - left) + (words.length > 0 ? words.join("") : line.text);
}

/** Whether a line's last words fell to the next line because the page ended. */
function goesOn(line: TypedLine, next: TypedLine, left: number, right: number): boolean {
  const word = next.words[0];
  if (!word || next.page !== line.page || next.x > left + 1 || isParted(next) || !isParted(line)) return false;
  return line.right + line.space + word.right - word.x > right;
}

/**
 * Finds the tables whose columns were laid out with spaces, in lines between `left` and `right`: where letters are of
 * different widths the columns are nowhere to be seen, but the spaces can be counted.
 */
export function spacedTables(lines: readonly TypedLine[], left: number, right: number, leading: number): FoundTable[] {
  const typed: string[] = [];
  /** The line that each typed one begins with. */
  const origins: number[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && goesOn(before, line, left, right)) {
      typed[typed.length - 1] += ` ${line.text}`;
      return;
    }
    const below = before ? (line.y - before.y) / line.size : 0;
    if (before && (before.page !== line.page || below > leading + emptyLine)) {
      typed.push("");
      origins.push(i);
    }
    typed.push(typedText(line, left));
    origins.push(i);
  });
  return printedTables(typed).map(({ from, to, rows }) => ({ from: origins[from] ?? 0, to: origins[to] ?? lines.length, rows }));
}
