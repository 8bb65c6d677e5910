import { apply, type DrawnWord, type Matrix, multiply } from "./geometry.ts";
import type { OperatorCodes, Operators } from "./page-rules.ts";

/** The numbers of the operators that place text, as pdf.js names them. */
export type TextCodes = OperatorCodes &
  Record<
    | "beginText"
    | "moveText"
    | "setLeadingMoveText"
    | "nextLine"
    | "setTextMatrix"
    | "setCharSpacing"
    | "setWordSpacing"
    | "setHScale"
    | "setLeading",
    number
  >;

/** So many words are taken from one page. */
const wordsLimit = 20_000;
/** Letters further apart than this, in letter sizes, belong to two words. */
const apart = 0.1;
/** Letters are placed in thousandths of the letter size. */
const perSize = 1000;

interface Glyph {
  unicode: string;
  width: number;
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === "object" && value !== null && "unicode" in value && typeof value.unicode === "string" && "width" in value;

const numbersOf = (args: unknown): number[] => {
  const list: unknown = Array.isArray(args) && typeof args[0] === "object" && args[0] !== null ? args[0] : args;
  return Array.isArray(list) || list instanceof Float32Array ? Array.from(list as ArrayLike<number>, Number) : [];
};
const matrixOf = (args: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(args);
  return [a, b, c, d, e, f];
};

/** Follows a page's operators and notes where each word begins and ends. */
class WordWriter {
  readonly words: DrawnWord[] = [];
  private current: Matrix;
  private saved: Matrix[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private along = 0;
  private font = "";
  private size = 1;
  private spaces = new Map<string, number>();
  private between = { letters: 0, words: 0, scale: 1, leading: 0 };
  /** Whether a word may go on, and whether a space stood since the last one. */
  private open = false;
  private spaced = false;

  constructor(page: Matrix) {
    this.current = page;
  }

  private move(x: number, y: number): void {
    this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
    this.along = 0;
  }

  private place(): { x: number; y: number; scale: number } {
    const matrix = multiply(this.current, this.line);
    const [x, y] = apply(matrix, this.along, 0);
    return { x, y, scale: Math.hypot(matrix[0], matrix[1]) };
  }

  private show(glyphs: readonly unknown[]): void {
    let first = true;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.along -= (glyph / perSize) * this.size * this.between.scale;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const isSpace = glyph.unicode.trim() === "";
      const own = (glyph.width / perSize) * this.size;
      const { x, y, scale } = this.place();
      const width = (own + this.between.letters + (isSpace ? this.between.words : 0)) * this.between.scale;
      if (isSpace) {
        this.spaces.set(this.font, own * this.between.scale * scale);
        this.open = false;
        this.spaced = true;
      } else this.add(glyph.unicode, x, y, x + width * scale, Math.abs(this.size * scale), first);
      this.along += width;
      first = false;
    }
  }

  private add(text: string, x: number, y: number, right: number, size: number, first: boolean): void {
    const last = this.words.at(-1);
    const near = last && this.open && Math.abs(last.y - y) < 0.1 * size && Math.abs(x - last.right) < apart * size;
    const space = this.spaces.get(this.font) ?? null;
    // a new run that begins with a capital behind the end of a word may stand at a tab stop
    if (near && !(first && /^\p{Lu}/u.test(text) && /[\p{Ll}.,;:)]$/u.test(last.text))) {
      last.text += text;
      last.right = Math.max(last.right, right);
      last.space ??= space;
    } else this.words.push({ text, x, right, y, space, spaced: this.spaced, touches: near === true });
    this.open = true;
    this.spaced = false;
  }

  run({ fnArray, argsArray }: Operators, codes: TextCodes): void {
    for (let i = 0; i < fnArray.length && this.words.length < wordsLimit; i++) {
      const code = fnArray[i];
      const args = argsArray[i];
      const first: unknown = Array.isArray(args) ? args[0] : undefined;
      const [x = 0, y = 0] = code === codes.moveText || code === codes.setLeadingMoveText ? numbersOf(args) : [];
      if (code === codes.showText && Array.isArray(first)) this.show(first);
      else if (code === codes.save) this.saved.push(this.current);
      else if (code === codes.restore || code === codes.paintFormXObjectEnd) this.current = this.saved.pop() ?? this.current;
      else if (code === codes.transform) this.current = multiply(this.current, matrixOf(args));
      else if (code === codes.paintFormXObjectBegin) {
        this.saved.push(this.current);
        if (Array.isArray(first)) this.current = multiply(this.current, matrixOf(first));
      } else if (code === codes.setFont && Array.isArray(args)) [this.font, this.size] = [String(args[0]), Number(args[1])];
      else if (code === codes.beginText || code === codes.setTextMatrix) {
        this.line = code === codes.beginText ? [1, 0, 0, 1, 0, 0] : matrixOf(args);
        this.along = 0;
      } else if (code === codes.moveText) this.move(x, y);
      else if (code === codes.setLeadingMoveText) {
        this.between.leading = -y;
        this.move(x, y);
      } else if (code === codes.nextLine) this.move(0, -this.between.leading);
      else if (code === codes.setCharSpacing) this.between.letters = Number(first);
      else if (code === codes.setWordSpacing) this.between.words = Number(first);
      else if (code === codes.setHScale) this.between.scale = Number(first) / 100;
      else if (code === codes.setLeading) this.between.leading = Number(first);
    }
  }
}

/** The words of a page in the order in which they are drawn, with their exact places: pdf.js joins what stands close together. */
export function wordsOfPage(operators: Operators, codes: TextCodes, page: Matrix): DrawnWord[] {
  const writer = new WordWriter(page);
  writer.run(operators, codes);
  return writer.words;
}
