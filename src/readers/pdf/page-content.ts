import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { apply, type Matrix, multiply, type PageContent, type Piece, type Rule } from "./geometry.ts";
import { fontWidthsOf, widthIn } from "./font-widths.ts";
import { decodeOldFont } from "./old-fonts.ts";
import { pictureShare } from "./page-picture.ts";
import { rulesOf } from "./page-rules.ts";
import { type TextCodes, wordsOfPage } from "./words-of-page.ts";

/** So many pieces of text are taken from one page. */
const piecesLimit = 20_000;
/** How wide a space is in most fonts, in letter sizes. */
const usualSpace = 0.25;
/** How wide a letter is about, in letter sizes, and what no letter is narrower than. */
const usualLetter = 0.5;
const narrowestLetter = 0.05;

interface Placed {
  text: string;
  width: number;
  size: number;
  /** How wide its first word and a space are, where its font tells. */
  measures: { firstWord: number; space: number } | null;
  matrix: Matrix;
  /** Quarter turns to the right, or null when it stands aslant. */
  turn: number | null;
}

const isMatrix = (value: readonly number[]): value is Matrix & number[] => value.length === 6;

function turnOf([a, b]: Matrix): number | null {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarters);
  return Math.abs(quarters - whole) < 0.06 ? (whole + 4) % 4 : null;
}

/** The turn that most of the text has; a page may be written sideways without saying so. */
function mainTurn(placed: readonly Placed[]): number {
  const count = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== null) count[turn] = (count[turn] ?? 0) + text.length;
  return count.indexOf(Math.max(...count));
}

/** Turns a page back by quarters. */
function uprightBy(turn: number, width: number, height: number): Matrix {
  const turns: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  return turns[turn] ?? [1, 0, 0, 1, 0, 0];
}

/** A word's width by its font is believed where the whole text comes near the width that it takes: spaces may be stretched. */
function measuresOf(text: string, width: number, size: number, font: ReadonlyMap<string, number> | undefined): Placed["measures"] {
  const shown = text.trim();
  const all = widthIn(font, shown);
  const first = widthIn(font, /^\S*/u.exec(shown)?.[0] ?? "");
  if (all === null || first === null || width > 1.6 * all * size || width < 0.8 * all * size) return null;
  return { firstWord: first * size, space: (font?.get(" ") ?? usualSpace) * size };
}

/** How far a text reaches; a letter that is drawn as letter and mark may have no width of its own in the file. */
function reachOf({ text, width, size }: Placed): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return width < letters * narrowestLetter * size ? letters * usualLetter * size : width;
}

function pieceOf(placed: Placed, upright: Matrix): Piece | null {
  const { text, size, matrix, measures } = placed;
  const width = reachOf(placed);
  const [x, y] = apply(upright, matrix[4], matrix[5]);
  const shown = text.trim();
  if (shown === "" || !Number.isFinite(x + y + width + size)) return null;
  // a space at either end has its width, but no ink
  const space = Math.min(0.25 * size, width / text.length);
  const lead = (text.length - text.trimStart().length) * space;
  const tail = (text.length - text.trimEnd().length) * space;
  return { text: shown, x: x + lead, right: Math.max(x + width - tail, x + lead), y, size, ...measures };
}

const turnedRule = (rule: Rule, upright: Matrix): Rule => {
  const [x1, y1] = rule.flat ? apply(upright, rule.from, rule.at) : apply(upright, rule.at, rule.from);
  const [x2, y2] = rule.flat ? apply(upright, rule.to, rule.at) : apply(upright, rule.at, rule.to);
  const flat = Math.abs(y2 - y1) < Math.abs(x2 - x1);
  return flat
    ? { flat, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { flat, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) };
};

/** What a font is called in its program; pdf.js knows it once the page's operators are read. */
function fontNameOf(page: PDFPageProxy, id: string): string {
  try {
    const font: unknown = page.commonObjs.get(id);
    return typeof font === "object" && font !== null && "name" in font && typeof font.name === "string" ? font.name : "";
  } catch {
    return "";
  }
}

/** Takes a page's texts and drawn lines, turned so that most of the text stands upright. */
export async function readPageContent(page: PDFPageProxy, codes: TextCodes): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const base = view.transform;
  const toPage: Matrix = isMatrix(base) ? base : [1, 0, 0, -1, 0, view.height];
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const fonts = new Map<string, string>();
  const widths = fontWidthsOf(operators, codes);
  const placed: Placed[] = [];
  for (const item of items.slice(0, piecesLimit)) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const own: unknown = item.transform;
    if (!Array.isArray(own) || !isMatrix(own)) continue;
    const matrix = multiply(toPage, own);
    let font = fonts.get(item.fontName);
    if (font === undefined) fonts.set(item.fontName, (font = fontNameOf(page, item.fontName)));
    const size = Math.hypot(matrix[2], matrix[3]);
    const measures = measuresOf(item.str, item.width, Math.hypot(matrix[0], matrix[1]), widths.get(item.fontName));
    placed.push({ text: decodeOldFont(item.str, font), width: item.width, size, measures, matrix, turn: turnOf(matrix) });
  }
  const turn = mainTurn(placed);
  const upright = uprightBy(turn, view.width, view.height);
  const sideways = turn % 2 === 1;
  return {
    width: sideways ? view.height : view.width,
    height: sideways ? view.width : view.height,
    pieces: placed.flatMap((one) => (one.turn === turn ? (pieceOf(one, upright) ?? []) : [])),
    words: wordsOfPage(operators, codes, multiply(upright, toPage)),
    rules: rulesOf(operators, codes, toPage).map((rule) => turnedRule(rule, upright)),
    slanted: placed.filter((one) => one.turn !== turn).map((one) => one.text),
    blank: operators.fnArray.length === 0,
    picture: pictureShare(operators, codes, toPage, view.width * view.height),
  };
}
