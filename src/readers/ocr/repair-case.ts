import type { ScannedWord } from "./read-words.ts";

/** Capitals with marks, or of two parts, behind a small letter: «hỢp», «sỞ». Names such as IoT have none. */
const risen = /(?<=\p{Ll})(?:\p{Lu}(?=\p{M})|Đ|Ơ|Ư)\p{M}*/gu;
/** «SỞ Tài chính», «BỘ Y tế»: the second letter looks the same, large or small. */
const twoCapitals = /^\p{Lu}[OUCSVXZ]\p{M}*$/u;
const capitalized = /^\p{Lu}\p{M}*\p{Ll}/u;

/** Sets letters right that look the same large and small, by the letters and words around them. */
export function repairCase(line: readonly ScannedWord[]): ScannedWord[] {
  return line.map((word, i) => {
    const apart = word.text.normalize("NFD").replace(risen, (letter) => letter.toLowerCase());
    const next = line[i + 1]?.text.normalize("NFD") ?? "";
    const text = twoCapitals.test(apart) && capitalized.test(next) ? apart.slice(0, 1) + apart.slice(1).toLowerCase() : apart;
    return { ...word, text: text.normalize("NFC") };
  });
}
