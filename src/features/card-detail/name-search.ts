/** What one is about to name: where the @ stands, and what of the name is there already. */
export interface NameSearch {
  at: number;
  words: string;
}

/** Reads the «@lan a» before the caret; null where no name is being written. An address of mail is none. */
export function readNameSearch(body: string, caret: number): NameSearch | null {
  const match = /(?:^|[\s(,;:])@((?:[\p{L}\p{N}\p{M}]+ ?){0,4})$/u.exec(body.slice(0, caret));
  if (match === null) return null;
  const words = match[1] ?? "";
  return { at: caret - words.length - 1, words: words.trim() };
}

/** The text with the whole name in place of what was searched for, and where the caret goes. */
export function putName(body: string, { at }: NameSearch, caret: number, name: string): { body: string; caret: number } {
  const rest = body.slice(caret);
  const named = `${body.slice(0, at)}@${name}${/^\s/u.test(rest) ? "" : " "}`;
  return { body: named + rest, caret: named.length + (/^\s/u.test(rest) ? 1 : 0) };
}
