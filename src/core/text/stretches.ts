/** No paragraph of a plan is longer; what is read at a time stays below it, so that no text makes the reader slow. */
export const longestStretch = 4000;

/** Where a text is best cut before an offset: behind a sentence, a clause, a word, or in the middle of one. */
function cutBefore(text: string, from: number, to: number): number {
  for (const stop of [". ", "; ", ", ", " "]) {
    const at = text.lastIndexOf(stop, to - stop.length);
    if (at > from + longestStretch / 2) return at + stop.length;
  }
  return to;
}

/** A text's parts of readable length, in order; nearly every text is one part. */
export function stretchesOf(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const end = text.length - start <= longestStretch ? text.length : cutBefore(text, start, start + longestStretch);
    parts.push({ start, end });
    start = end;
  }
  return parts;
}
