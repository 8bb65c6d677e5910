import { stripDiacritics } from "../../../../src/core/text/fold.ts";

/** The same plan, written otherwise. */
export interface Variant {
  name: string;
  change: (text: string) => string;
}

const eachLine = (change: (line: string, at: number, all: readonly string[]) => string | string[]) => (text: string) =>
  text
    .split("\n")
    .flatMap((line, at, all) => change(line, at, all))
    .join("\n");

/** Whether a line is prose that could be broken anywhere: long, and no row of a table. */
const isProse = (line: string): boolean => line.length > 60 && !/[\t|]/u.test(line) && !/ {4,}/u.test(line);

/** Breaks every third long line behind its n-th share of words, as a page's end would, and puts something between. */
function brokenWith(between: readonly string[]): (text: string) => string {
  let count = 0;
  return eachLine((line) => {
    if (!isProse(line) || ++count % 3 !== 0) return line;
    const words = line.split(" ");
    // behind a word in the middle that lets the next one begin small: else nobody could tell the break from a new line
    const at = words.findIndex((word, i) => i > words.length / 2 && /^\p{Ll}/u.test(word) && !/[.:;!?…]$/u.test(words[i - 1] ?? ""));
    if (at < 0) return line;
    return [words.slice(0, at).join(" "), ...between, words.slice(at).join(" ")];
  });
}

/** Signs that stand for one another at the start of a line. */
const bullet = (from: string, to: string) => eachLine((line) => line.replace(new RegExp(`^(\\s*)[${from}](?=\\s)`, "u"), `$1${to}`));

/** Changes that leave everything as it was. */
export const sameResult: Variant[] = [
  { name: "decomposed letters", change: (text) => text.normalize("NFD") },
  { name: "line ends of Windows", change: (text) => text.replace(/\n/gu, "\r\n") },
  {
    name: "spaces that do not break",
    change: (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, (space, at: number) => (at % 5 === 0 ? "\u00A0" : space)),
  },
  {
    name: "invisible characters",
    change: (text) => `\uFEFF${text.replace(/ /gu, (space, at: number) => (at % 7 === 0 ? " \u200B" : space))}`,
  },
  {
    name: "two spaces between words",
    change: (text) => text.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, (space, at: number) => (at % 4 === 0 ? "  " : space)),
  },
  { name: "spaces behind the lines", change: eachLine((line) => `${line}  `) },
  { name: "an empty line behind each", change: eachLine((line) => (/[\t|]/u.test(line) ? line : [line, ""])) },
  { name: "en dashes for bullets", change: bullet("-", "–") },
  { name: "dots for dashes", change: bullet("-", "•") },
  { name: "a page's end inside a sentence", change: brokenWith(["\f"]) },
  { name: "a page number inside a sentence", change: brokenWith(["", "2", ""]) },
  { name: "a page number with dashes inside a sentence", change: brokenWith(["- 3 -"]) },
  { name: "«Trang 4/12» inside a sentence", change: brokenWith(["", "Trang 4/12", ""]) },
];

/** Without diacritics much can be read, and the reader says that it is not sure. */
export const withoutDiacritics: Variant = { name: "no diacritics", change: (text) => stripDiacritics(text.normalize("NFC")) };
