import { repairFolded } from "./damage.ts";
import { fold, lowerSameLength, stripDiacritics } from "./fold.ts";
import { canonicalSpelling } from "./tone-placement.ts";

/** A text beside the lower-case view on which phrases are looked for. Both have the same length, so offsets agree. */
export interface Reading {
  readonly text: string;
  readonly view: string;
  /** True when the view has no diacritics, because the text has lost them. */
  readonly folded: boolean;
}

/** Prepares a text for phrase matching; `damaged` texts are matched without diacritics. */
export function readingOf(text: string, damaged: boolean): Reading {
  const view = damaged ? repairFolded(fold(text)) : canonicalSpelling(lowerSameLength(text));
  return { text, view, folded: damaged };
}

/** A part of a reading. */
export function sliceReading(reading: Reading, start: number, end?: number): Reading {
  return { text: reading.text.slice(start, end), view: reading.view.slice(start, end), folded: reading.folded };
}

/** A pattern over lower-case Vietnamese, compiled once with and once without diacritics. */
export interface Phrase {
  readonly accented: RegExp;
  readonly plain: RegExp;
}

/** Compiles a pattern written in lower case with diacritics and the new spelling («ủy», «hằng»). Flags are always `u`, plus those given. */
export function phrase(source: string, flags = ""): Phrase {
  return { accented: new RegExp(source, `u${flags}`), plain: new RegExp(stripDiacritics(source), `u${flags}`) };
}

/** A pattern whose words are told apart by their marks: for texts without marks only those parts that stay clear are kept. */
export function phraseOf(source: string, plainSource: string, flags = ""): Phrase {
  return { accented: new RegExp(source, `u${flags}`), plain: new RegExp(stripDiacritics(plainSource), `u${flags}`) };
}

/** The first match of a phrase, or null. */
export function find(pattern: Phrase, reading: Reading): RegExpExecArray | null {
  const regex = reading.folded ? pattern.plain : pattern.accented;
  regex.lastIndex = 0;
  return regex.exec(reading.view);
}

/** Whether a phrase occurs. */
export function has(pattern: Phrase, reading: Reading): boolean {
  return find(pattern, reading) !== null;
}

/** All matches of a phrase compiled with flag `g`. */
export function findAll(pattern: Phrase, reading: Reading): RegExpExecArray[] {
  const regex = reading.folded ? pattern.plain : pattern.accented;
  const found: RegExpExecArray[] = [];
  regex.lastIndex = 0;
  // «matchAll» would copy the pattern at every call
  for (let match = regex.exec(reading.view); match; match = regex.exec(reading.view)) {
    found.push(match);
    if (match[0] === "") regex.lastIndex++;
  }
  return found;
}

/** The match of a phrase compiled with flag `y` at one offset, or null. */
export function findAt(pattern: Phrase, reading: Reading, offset: number): RegExpExecArray | null {
  const regex = reading.folded ? pattern.plain : pattern.accented;
  regex.lastIndex = offset;
  return regex.exec(reading.view);
}
