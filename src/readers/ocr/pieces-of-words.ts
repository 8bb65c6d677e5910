import type { Piece } from "../pdf/geometry.ts";
import type { ScannedWord } from "./read-words.ts";

const below = /[gjpqyạặậẹệịọộợụựỵ,;Q()]|[ẠẶẬẸỆỊỌỘỢỤỰỴ]/u;
const marked = /\p{Lu}\p{M}/u;
const tall = /[\p{Lu}\p{N}bdfhklt()]|\p{Ll}\p{M}/u;

/** How far letters reach above and below their base line, in letter sizes. */
function extentOf(text: string): { up: number; down: number } {
  const apart = text.normalize("NFD");
  const up = marked.test(apart.replace(/\u0323|\u031B/gu, "")) ? 0.88 : tall.test(apart.replace(/\u0323|\u031B/gu, "")) ? 0.69 : 0.46;
  return { up, down: below.test(text) ? 0.21 : 0 };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** How large the letters of a line are, told by their boxes. */
function sizeOf(line: readonly ScannedWord[]): number {
  return median(
    line.map(({ text, top, bottom }) => {
      const { up, down } = extentOf(text);
      return (bottom - top) / (up + down);
    }),
  );
}

/** Gives the words of a page the places that text in a file has: base lines and sizes; `scale` makes points of dots. */
export function piecesOfWords(lines: readonly ScannedWord[][], scale: number): Piece[] {
  const sizes = lines.map(sizeOf);
  const usual = median(lines.flatMap((line, i) => line.map(() => sizes[i] ?? 0)));
  return lines.flatMap((line, i) => {
    const own = sizes[i] ?? usual;
    const size = Math.abs(own / usual - 1) < 0.25 ? usual : own;
    const base = median(line.map(({ text, bottom }) => bottom - extentOf(text).down * size));
    return line.map(({ text, left, right }) => ({ text, x: left * scale, right: right * scale, y: base * scale, size: size * scale }));
  });
}
