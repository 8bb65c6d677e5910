/** A run of words on a line, apart from the next by two spaces or more. */
export interface Piece {
  start: number;
  end: number;
  text: string;
}

/** A stretch of blanks between two columns. */
export interface Gutter {
  start: number;
  end: number;
}

/** How many pieces tell columns from a letterhead's or the signatures' two. */
export const fewestColumns = 3;

/** The share of lines that may reach into a gutter. */
const overfull = 0.05;

/** The pieces of a line of text that was laid out with spaces. */
export function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
}

const wordsOf = (piece: Piece): Piece[] =>
  [...piece.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: piece.start + index,
    end: piece.start + index + text.length,
    text,
  }));

/**
 * The gutters that (nearly) every line with three pieces or more leaves blank. One of a single blank counts only where a line
 * of the header is parted there.
 */
export function guttersOf(lines: readonly (readonly Piece[])[], header: readonly (readonly Piece[])[]): Gutter[] {
  const rows = [...header, ...lines].filter((pieces) => pieces.length >= fewestColumns);
  const width = Math.max(0, ...rows.map((pieces) => pieces.at(-1)?.end ?? 0));
  const taken = new Uint32Array(width);
  for (const word of rows.flat().flatMap(wordsOf)) for (let at = word.start; at < word.end; at++) taken[at] = (taken[at] ?? 0) + 1;
  for (const word of header.flat().flatMap(wordsOf)) taken.fill(rows.length, word.start, Math.min(word.end, width));
  // in a long table a few lines may have more words than their column has room for
  const blank = (at: number) => (taken[at] ?? 0) <= rows.length * overfull;
  const gutters: Gutter[] = [];
  let from = -1;
  let text = false;
  for (let at = 0; at < width; at++) {
    if (blank(at)) {
      if (text && from < 0) from = at;
      continue;
    }
    if (from >= 0) gutters.push({ start: from, end: at });
    from = -1;
    text = true;
  }
  const parts = (gutter: Gutter) =>
    header.some((pieces) => pieces.some((piece, i) => piece.end <= gutter.start && (pieces[i + 1]?.start ?? -1) >= gutter.end));
  return withHeaders(
    gutters.filter((gutter) => gutter.end - gutter.start > 1 || parts(gutter)),
    header.flat(),
  );
}

/** Drops the gutters that cut off a column without a header. */
function withHeaders(gutters: readonly Gutter[], header: readonly Piece[]): Gutter[] {
  if (header.length === 0) return [...gutters];
  const kept: Gutter[] = [];
  let named = false;
  for (const [i, gutter] of gutters.entries()) {
    const from = gutters[i - 1]?.end ?? 0;
    named ||= header.some((piece) => piece.start < gutter.end && piece.end > from);
    if (!named || !header.some((piece) => piece.end > gutter.end && piece.start < (gutters[i + 1]?.start ?? Infinity))) continue;
    kept.push(gutter);
    named = false;
  }
  return kept;
}

/** The column in which a piece begins. */
export function columnOf(piece: Piece, gutters: readonly Gutter[]): number {
  let column = 0;
  while (column < gutters.length && piece.start >= (gutters[column]?.start ?? 0)) column++;
  return column;
}

/** Whether a piece reaches over a gutter into the next column. */
export function crosses(piece: Piece, gutters: readonly Gutter[]): boolean {
  return gutters.some((gutter) => piece.start < gutter.start && piece.end > gutter.end);
}

/** Parts the pieces between whose words a gutter runs: two cells with one space between them. */
export function partAtGutters(pieces: readonly Piece[], gutters: readonly Gutter[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (!crosses(piece, gutters)) return [piece];
    const parts: Piece[] = [];
    for (const word of wordsOf(piece)) {
      const last = parts.at(-1);
      const apart = last && gutters.some((gutter) => last.end <= gutter.start && gutter.end <= word.start);
      if (!last || apart) parts.push(word);
      else parts.push({ start: last.start, end: word.end, text: `${parts.pop()?.text ?? ""} ${word.text}` });
    }
    return parts;
  });
}
