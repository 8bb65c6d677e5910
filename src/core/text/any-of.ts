/** No letter before or behind; `\b` knows ASCII only. Patterns that use these need flag `u`. */
export const wordStart = String.raw`(?<!\p{L})`;
export const wordEnd = String.raw`(?!\p{L})`;
/** Neither letter nor digit behind. */
export const tokenEnd = String.raw`(?![\p{L}\p{N}])`;

/** How long a pattern is for sure; what it rules out or asks for in brackets does not count. */
function headLength(pattern: string): number {
  return pattern.replace(/\(\?[^]*$/u, "").length;
}

/** A regex source for any of the words or patterns given; longer ones are tried first («hội đồng» before «hội»). */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => headLength(b) - headLength(a)).join("|")})`;
}

/** The same for whole words. */
export function anyWord(words: readonly string[]): string {
  return wordStart + anyOf(words) + wordEnd;
}
