/** A file's name as a title: without its ending, hyphens as spaces. */
export function titleOfName(name: string): string | null {
  const words = name.normalize("NFC").replace(/\.[a-z]{2,5}$/iu, "");
  const text = (/\s/u.test(words) ? words : words.replace(/[-_]+/gu, " ")).replace(/_+/gu, " ").trim();
  return text === "" ? null : text;
}
