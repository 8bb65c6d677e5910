import { foldSpaces } from "../../core/text/normalize.ts";
import { roomBefore, textOfWords, type TypedLine } from "./typed-lines.ts";

/** The places at which tabs end. */
export interface TabStops {
  /** One of them, and how far apart they are. */
  at: number;
  step: number;
}

/** A stretch of a line that a tab, or what may be one, parts from the words before. */
export interface Stretch {
  text: string;
  /** How many tabs stand before it: `null` where a space may stand there as well. */
  tabs: number | null;
}

/** Word and LibreOffice set stops at half an inch or at so many quarters of a centimetre, browsers at eight or four spaces. */
const usualSteps = [36, 35.43, 42.52, 28.35, 56.69, 72];
const stepsOf = (line: TypedLine): number[] => [...usualSteps, 8 * line.space, 4 * line.space];
/** So near to a stop, in points, is on it. */
const near = 0.6;
/** Room that differs from a space by more than this share of it is no space; letters of a second font move words a little. */
const surely = 0.25;
const maybe = 0.02;
/** Room of so many spaces shows where a tab ended, or several spaces. */
const wide = 1.35;

const isOn = (x: number, { at, step }: TabStops): boolean => {
  const beyond = (((x - at) % step) + step) % step;
  return beyond < near || step - beyond < near;
};

/** The first stop behind a place. */
export const nextStop = (x: number, { at, step }: TabStops): number => at + Math.ceil((x - at) / step) * step;

/** The stops between two places: every tab but the last one ends at one of them. */
const stopsBetween = (from: number, to: number, { step, at }: TabStops): number =>
  Math.max(0, Math.ceil((to - near - at) / step) - Math.ceil((from - at) / step));

/** How the words of a line may have been parted by tabs: which stops the wide room between them ends at. */
export function stopsOf(line: TypedLine): TabStops[] {
  const ends = line.words.flatMap((word, at) => (roomBefore(line, at) > wide * line.space ? [word.x] : []));
  const [first] = ends;
  if (first === undefined) return [];
  return stepsOf(line).flatMap((step) => {
    const stops = { at: first, step };
    return ends.every((x) => isOn(x, stops)) ? [stops] : [];
  });
}

/** Whether a tab stands before a word: it does, it may, or it does not. */
function tabBefore(line: TypedLine, at: number, stops: TabStops): "surely" | "maybe" | null {
  const word = line.words[at];
  if (!word || at === 0 || !isOn(word.x, stops)) return null;
  const off = Math.abs(roomBefore(line, at) - line.space) / line.space;
  if (word.touches || off > surely) return "surely";
  return !word.spaced || off > maybe ? "maybe" : null;
}

/** The stretches of a line between its tabs. `left` is where lines begin. */
export function stretchesOf(line: TypedLine, stops: TabStops, left: number): Stretch[] {
  const indent = line.x > left + 1 && isOn(line.x, stops) ? stopsBetween(left + 1, line.x, stops) + 1 : 0;
  const first = line.words[0];
  if (!first) return [{ text: foldSpaces(line.text), tabs: indent }];
  const stretches: Stretch[] = [];
  let from = 0;
  let tabs: number | null = indent;
  for (let at = 1; at <= line.words.length; at++) {
    const tab = at === line.words.length ? "surely" : tabBefore(line, at, stops);
    if (tab === null) continue;
    stretches.push({ text: textOfWords(line.words.slice(from, at)), tabs });
    const [before, word] = [line.words[at - 1], line.words[at]];
    tabs = tab === "maybe" ? null : 1 + stopsBetween((before?.right ?? 0) + line.space / 2, word?.x ?? 0, stops);
    from = at;
  }
  return stretches;
}
