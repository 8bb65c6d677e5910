/** The longest text that Zalo takes. */
export const longestText = 2000;
const mark = "…";

/** Cuts a text that is too long at the end of a line, else of a word, and shows that it was cut. */
export function cutText(text: string, longest: number = longestText): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - mark.length);
  const line = room.lastIndexOf("\n");
  if (line >= longest / 2) return `${text.slice(0, line).trimEnd()}\n${mark}`;
  const word = room.search(/\s+\S*$/u);
  // a half of a surrogate pair is no letter
  const whole = word >= longest / 2 ? room.slice(0, word) : room.replace(/[\uD800-\uDBFF]$/u, "");
  return `${whole.trimEnd()}${mark}`;
}
