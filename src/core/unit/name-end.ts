import { anyOf, tokenEnd } from "../text/any-of.ts";
import { findAt, phrase, type Reading } from "../text/reading.ts";
import { bodyWords } from "./body-words.ts";
import { nameWords } from "./unit-words.ts";

const known = phrase(`${anyOf(nameWords)}${tokenEnd}`, "y");
const body = phrase(`${anyOf(bodyWords)}${tokenEnd}`, "y");
const group = phrase(`(?:các|những|mọi|toàn)${tokenEnd}`, "y");
const word = /[\p{L}\p{N}]+/uy;
const capital = /^\p{Lu}/u;
const acronym = /^\p{Lu}[\p{Lu}\d]+$/u;

function wordAt(text: string, at: number): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? "";
}

/** The word that ends right before an offset with nothing but a space between. */
function wordBefore(text: string, at: number): string {
  return /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?= $)/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
}

/** «Nội vụ», «Tuyên giáo»: one small syllable may follow a capital one, unless that one ends a name of two («Lê Lợi», «MTTQ»). */
function completesWord(text: string, at: number, start: number): boolean {
  const last = wordBefore(text, at);
  if (!capital.test(last) || acronym.test(last)) return false;
  const lastAt = at - last.length - 1;
  const earlier = lastAt > start ? wordBefore(text, lastAt) : "";
  return !capital.test(earlier) || lastAt - earlier.length - 1 <= start;
}

/** Where a word ends that is known to go on with names, or null. */
export function nameWordEnd(reading: Reading, at: number): number | null {
  const found = findAt(known, reading, at);
  return found && at + found[0].length;
}

/**
 * Whether the name of a body, begun at `start`, ends before the small word at `at`: it is no known part of a name and
 * what follows reads like a predicate: an object in the plural, another body, a number, or three small words and more.
 * `stops` tells where known words of duty and function words begin.
 */
export function nameEndsAt(reading: Reading, start: number, at: number, stops: (at: number) => boolean): boolean {
  const { text, view } = reading;
  if (reading.folded || !capital.test(text.charAt(start)) || text[at - 1] !== " ") return false;
  if (findAt(known, reading, at) || completesWord(text, at, start)) return false;
  let run = 0;
  for (let i = at; run < 4;) {
    const next = wordAt(text, i);
    if (next === "" || capital.test(next)) return next !== "" && run > 0 && findAt(body, reading, i) !== null;
    // «Ban Chỉ đạo 35 xã», «Thuế cơ sở 3»: a number right behind a name belongs to it
    if (/^\d/u.test(next)) return run > 0;
    if (run > 0 && findAt(group, reading, i)) return true;
    if (run > 0 && (stops(i) || findAt(known, reading, i))) return run > 3;
    run++;
    i += next.length;
    if (view[i] !== " ") return run > 2;
    i++;
  }
  return true;
}
