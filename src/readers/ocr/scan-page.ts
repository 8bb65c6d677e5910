import type { PageContent, Rule } from "../pdf/geometry.ts";
import type { Drawing, OpenPicture } from "./canvas.ts";
import { hasInk } from "./crop-page.ts";
import { markDoubt } from "./doubt-marks.ts";
import { findRules } from "./find-rules.ts";
import { type GrayPage, grayOf } from "./gray-page.ts";
import { piecesOfWords } from "./pieces-of-words.ts";
import { readPage } from "./read-page.ts";
import { confidenceOf, isSideways, type ScannedWord, withoutSpecks } from "./read-words.ts";
import { repairCase } from "./repair-case.ts";
import { repairQuarter } from "./repair-quarter.ts";
import type { Recognizer } from "./recognizer.ts";
import { drawTurned } from "./turn-canvas.ts";

/** The longer side of a page in dots: A4 at 200 to the inch, where more costs time and finds no more letters. */
export const pageDots = 2340;
/** The same for a look at which way a page is turned. */
const lookDots = 1300;
/** Smaller pictures are drawn so many times larger at most: there are no more letters in them. */
const mostEnlarged = 2;
/** A4 in points, which places are told in. */
const pagePoints = 842;
/** A page that leans less is read as it is. */
const smallLean = 0.004;
const mostLean = 0.35;
/** Below this a page may stand on its head or on its side. */
const poor = 65;
/** Letters of a page that was not turned the right way are no letters. */
const readable = 40;

/** What was recognized of one page. */
export interface ScannedPage {
  content: PageContent;
  /** Lines of the upper part found by searching for words anywhere, as a stamp stands. */
  stamps: string[];
}

interface Reading {
  page: GrayPage;
  rules: Rule[];
  /** Points of one dot. */
  scale: number;
  lines: ScannedWord[][];
  confidence: number;
}

function read(recognizer: Recognizer, page: GrayPage): Reading {
  const scale = pagePoints / Math.max(page.width, page.height);
  const rules = findRules(page).map(({ flat, at, from, to }) => ({ flat, at: at * scale, from: from * scale, to: to * scale }));
  const lines = withoutSpecks(readPage(page, rules, scale, recognizer)).map((line) => repairQuarter(repairCase(line)));
  // lines that run up or down the page are read as well, but nothing finds their places
  return { page, rules, scale, lines, confidence: isSideways(lines) ? 0 : confidenceOf(lines) };
}

const lettersOf = ({ lines, confidence }: Reading) =>
  lines.flat().reduce((sum, word) => sum + word.text.length, 0) * (confidence / 100) ** 2;

/** The quarter turn that brings most letters to light. */
function bestTurn(drawing: Drawing, recognizer: Recognizer, picture: OpenPicture): number {
  const scale = Math.min(lookDots / Math.max(picture.width, picture.height), mostEnlarged);
  const letters = [0, 1, 2, 3].map((turn) => lettersOf(read(recognizer, grayOf(drawTurned(drawing, picture, scale, turn, 0)))));
  return letters.indexOf(Math.max(...letters));
}

function readUpright(drawing: Drawing, recognizer: Recognizer, picture: OpenPicture, turn: number): Reading | null {
  const scale = Math.min(pageDots / Math.max(picture.width, picture.height), mostEnlarged);
  const page = grayOf(drawTurned(drawing, picture, scale, turn, 0));
  if (!hasInk(page)) return null;
  const lean = recognizer.lean(page);
  const leans = Math.abs(lean) > smallLean && Math.abs(lean) < mostLean;
  return read(recognizer, leans ? grayOf(drawTurned(drawing, picture, scale, turn, lean)) : page);
}

function upperPart({ width, height, dots }: GrayPage): GrayPage {
  const lines = Math.round(height * 0.3);
  return { width, height: lines, dots: dots.subarray(0, width * lines) };
}

/** Reads a page: upright, level, its words and its drawn lines; null when nothing stands on it. `first` pages are searched for stamps as well. */
export function scanPage(drawing: Drawing, recognizer: Recognizer, picture: OpenPicture, first: boolean): ScannedPage | null {
  let reading = readUpright(drawing, recognizer, picture, 0);
  if (reading === null) return null;
  if (reading.confidence < poor) {
    const turn = bestTurn(drawing, recognizer, picture);
    if (turn !== 0) reading = readUpright(drawing, recognizer, picture, turn) ?? reading;
  }
  const { page, rules, scale, confidence } = reading;
  const lines = confidence < readable ? [] : reading.lines;
  const marked = lines.map((line) => line.map((word) => ({ ...word, text: markDoubt(word.text, word.confidence) })));
  const content: PageContent = {
    width: page.width * scale,
    height: page.height * scale,
    pieces: piecesOfWords(marked, scale),
    words: [],
    picture: 0,
    rules,
    slanted: [],
    blank: false,
  };
  const stamps = first ? recognizer.wordLines(upperPart(page), "sparse").map((line) => line.map((word) => word.text).join(" ")) : [];
  return { content, stamps };
}
