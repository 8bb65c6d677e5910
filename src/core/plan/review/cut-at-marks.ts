/** A marked stretch of one block of the document; `key` says what it was read as. */
export interface SourceMark<Key> {
  key: Key;
  block: number;
  start: number;
  end: number;
}

/** A piece of a block with everything that was read from it; a deadline can stand inside a title. */
export interface MarkedPiece<Key> {
  text: string;
  keys: Key[];
}

/** Cuts a block's text wherever a mark begins or ends. The pieces' texts make the whole text again. */
export function cutAtMarks<Key>(text: string, marks: readonly SourceMark<Key>[]): MarkedPiece<Key>[] {
  const within = marks.filter((mark) => mark.start < mark.end && mark.start < text.length);
  const edges = new Set(within.flatMap(({ start, end }) => [Math.max(start, 0), Math.min(end, text.length)]));
  const cuts = [...edges.add(0).add(text.length)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return { text: text.slice(from, to), keys: within.filter(({ start, end }) => start < to && end > from).map(({ key }) => key) };
  });
}

/** The marks of each block, by the block's place in the document. */
export function marksByBlock<Key>(marks: readonly SourceMark<Key>[]): Map<number, SourceMark<Key>[]> {
  const found = new Map<number, SourceMark<Key>[]>();
  for (const mark of marks) {
    const before = found.get(mark.block);
    if (before) before.push(mark);
    else found.set(mark.block, [mark]);
  }
  return found;
}
