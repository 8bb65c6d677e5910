import { fold } from "../text/fold.ts";
import { normalizeText } from "../text/normalize.ts";
import { abbreviations, emptyWords } from "./abbreviations.ts";

/**
 * Folds a unit's name for comparison: no diacritics, no case, no punctuation, abbreviations written out («Phòng
 * VH&TT» and «Phòng Văn hóa và Thông tin» fold alike), empty words left out.
 */
export function foldUnitName(name: string): string {
  return fold(normalizeText(name))
    .replace(/\([^()]*\)/gu, " ")
    .replace(/(?<=[a-z])\s*&\s*(?=[a-z])/gu, "&")
    .split(/[^a-z0-9&]+/u)
    .flatMap((word) => {
      const joined = word.replace(/&/gu, "");
      const whole = abbreviations[joined];
      return (
        whole ??
        word
          .split("&")
          .map((part) => abbreviations[part] ?? part)
          .join(" ")
      ).split(" ");
    })
    .filter((word) => word !== "" && !emptyWords.has(word))
    .join(" ");
}
