const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    const base = character.normalize("NFD").replace(/\p{M}/gu, "");
    const plain = base === "đ" ? "d" : base === "Đ" ? "D" : base;
    folded = plain.length === character.length ? plain : character;
    cache.set(character, folded);
  }
  return folded;
}

/** Takes the diacritics from NFC text (đ becomes d) and keeps case and length, so that offsets stay valid. */
export function stripDiacritics(text: string): string {
  return text.replace(/[^\u0000-\u007F]/gu, foldCharacter);
}

/** Lower case without changing the length of the text. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

/** Lower case without diacritics, of the same length as the NFC text given. */
export function fold(text: string): string {
  return lowerSameLength(stripDiacritics(text));
}
