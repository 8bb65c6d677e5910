import { frequentWords } from "./damage-words.ts";
import { tcvn3Letters, vniLetters, vniMarks } from "./legacy-letters.ts";

/** How Vietnamese was written before Unicode, by fonts that drew other letters than the codes said. */
export type LegacyEncoding = "tcvn3" | "vni";

const encodings: readonly LegacyEncoding[] = ["tcvn3", "vni"];
const marked = new Set(frequentWords.filter((word) => /[^a-z]/u.test(word)));

/** So much of a text is looked at, and so many of its frequent words must come right. */
const enoughText = 24_000;
const fewestWords = 3;
const timesMore = 4;

/** Letters that no font of old could hold: a text with them is Unicode. */
const unicodeOnly = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u0300-\u0323]/u;

const vowelWithMark = /(?<vowel>[aeouyôöAEOUYÔÖ])(?<mark>[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñôöíìæóòîÑÔÖÍÌÆÓÒÎ]/gu;

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const meant = vniLetters[lower] ?? lower;
  return lower === letter ? meant : meant.toUpperCase();
}

function decodeVni(text: string): string {
  return text.replace(vowelWithMark, (written: string, vowel: string | undefined, mark: string | undefined) => {
    if (vowel === undefined || mark === undefined) return vniLetter(written);
    const marks = vniMarks[mark.toLowerCase()] ?? "";
    return `${vniLetter(vowel)}${marks}`.normalize("NFC");
  });
}

function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/gu, (letter) => {
    const meant = tcvn3Letters[letter.charCodeAt(0) - 0xa1];
    return meant === undefined || meant === " " ? letter : meant;
  });
}

/** Writes a text of one of the old encodings, whose codes were taken for Latin letters, in Unicode. Real Unicode stays. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (unicodeOnly.test(text)) return text;
  return encoding === "tcvn3" ? decodeTcvn3(text) : decodeVni(text);
}

/** Counts the frequent Vietnamese words that stand in a text with their marks. */
export function countVietnamese(text: string): number {
  const words = text
    .slice(0, enoughText)
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => marked.has(word)).length;
}

const withoutUnicodeLines = (text: string) =>
  text
    .slice(0, enoughText)
    .split("\n")
    .filter((line) => !unicodeOnly.test(line))
    .join("\n");

/**
 * Tells whether a text is written in an old encoding: some frequent words come right by it, and hardly any stand there
 * as they are. Lines in Unicode beside them are not counted.
 */
export function findLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = withoutUnicodeLines(text);
  const asWritten = countVietnamese(sample);
  let best: LegacyEncoding | null = null;
  let most = Math.max(fewestWords - 1, asWritten * timesMore);
  for (const encoding of encodings) {
    const count = countVietnamese(encoding === "tcvn3" ? decodeTcvn3(sample) : decodeVni(sample));
    if (count > most) [best, most] = [encoding, count];
  }
  return best;
}

/** Writes a text in Unicode, line by line, where it is clearly in an old encoding; every other text stays as it is. */
export function toUnicode(text: string): string {
  const encoding = /[\u00A1-\u00FE]/u.test(text) ? findLegacyEncoding(text) : null;
  if (encoding === null) return text;
  return text
    .split("\n")
    .map((line) => decodeLegacy(line, encoding))
    .join("\n");
}
