import type { LegacyEncoding } from "../../../src/core/text/legacy-encoding.ts";
import { tcvn3Letters, vniLetters, vniMarks } from "../../../src/core/text/legacy-letters.ts";

const keyOf = (table: Record<string, string>, value: string) => Object.keys(table).find((key) => table[key] === value);

/** Writes a letter as VNI does: the vowel, then a letter that stands for its marks. */
function writeVni(letter: string): string {
  const lower = letter.toLowerCase();
  const single = keyOf(vniLetters, lower);
  if (single !== undefined) return lower === letter ? single : single.toUpperCase();
  const marks = Object.keys(vniMarks);
  for (const vowel of "aeouyơư") {
    const mark = marks.find((candidate) => `${vowel}${vniMarks[candidate] ?? ""}`.normalize("NFC") === lower);
    if (mark === undefined) continue;
    const written = (keyOf(vniLetters, vowel) ?? vowel) + mark;
    return lower === letter ? written : written.toUpperCase();
  }
  return letter;
}

/** Writes Vietnamese in an old encoding, its codes taken for Latin letters; TCVN3 has small letters with marks only. */
export function writeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return Array.from(text, writeVni).join("");
  return Array.from(text, (letter) => {
    const at = tcvn3Letters.indexOf(letter);
    const small = at >= 0 ? at : tcvn3Letters.indexOf(letter.toLowerCase());
    return small < 0 || letter === " " ? letter : String.fromCharCode(0xa1 + small);
  }).join("");
}
