/** A run of text at its place. Everything is in points from the upper left corner, turned so that the text stands upright. */
export interface Piece {
  text: string;
  x: number;
  right: number;
  /** The base line. */
  y: number;
  size: number;
  /** How wide its first word and a space are in its font, where that is known. */
  firstWord?: number;
  space?: number;
}

/** A drawn line that lies flat or stands upright; `at` is where it lies, `from` and `to` how far it reaches. */
export interface Rule {
  flat: boolean;
  at: number;
  from: number;
  to: number;
}

/** A word as its letters are drawn. */
export interface DrawnWord {
  text: string;
  x: number;
  right: number;
  /** The base line. */
  y: number;
  /** How wide a space of its font is, where the page shows one. */
  space: number | null;
  /** Whether a space is drawn before it; a tab is none. */
  spaced: boolean;
  /** Whether nothing at all stands between it and the word before. */
  touches: boolean;
}

/** What a page holds, before it is understood. */
export interface PageContent {
  width: number;
  height: number;
  pieces: Piece[];
  /** The same text word by word, with exact places; empty where letters were recognized in a picture. */
  words: DrawnWord[];
  rules: Rule[];
  /** Texts that stand aslant, such as a watermark. */
  slanted: string[];
  /** Whether nothing at all is drawn on it. */
  blank: boolean;
  /** The share of the page that its largest picture takes. */
  picture: number;
}

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transformation that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a transformation takes a point. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
