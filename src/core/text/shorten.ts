/** At most so many letters, cut between words where there is one, with «…» for the rest. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, Math.max(most - 1, 0)).replace(/[\uD800-\uDBFF]$/u, ""); // no half of a letter
  const atWord = /^\s/u.test(text.slice(kept.length)) ? kept : kept.replace(/\s+\S*$/u, "");
  return `${(atWord.length > most / 2 ? atWord : kept).replace(/(?<![\s.,;:–-])[\s.,;:–-]+$/u, "")}…`;
}
