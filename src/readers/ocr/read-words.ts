/** A word that was recognized, and its box in dots. */
export interface ScannedWord {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** How sure the recognition is, of 100. */
  confidence: number;
}

const wordLevel = "5";
/** Traces of drawn lines and specks that are taken for letters. */
const noWord = /^[|_~¦‖—–=\\/.,'"`´^°•·:;«»<>[\](){}!-]+$/u;

/** Reads Tesseract's table of boxes: the words of each line. */
export function wordLinesOf(table: string): ScannedWord[][] {
  const lines = new Map<string, ScannedWord[]>();
  for (const row of table.split("\n")) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split("\t");
    const word = text?.trim() ?? "";
    if (level !== wordLevel || word === "") continue;
    const key = [page, block, paragraph, line].join(" ");
    const [x, y] = [Number(left), Number(top)];
    const found = { text: word, left: x, right: x + Number(width), top: y, bottom: y + Number(height), confidence: Number(confidence) };
    lines.set(key, [...(lines.get(key) ?? []), found]);
  }
  return [...lines.values()];
}

const isSpeck = (word: ScannedWord) => noWord.test(word.text) && word.confidence < 70;

/** Accents above a line are now and then read as a line of their own: single signs, none of them sure. */
function isWords(line: readonly ScannedWord[]): boolean {
  const words = line.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const clear = words.filter((word) => word.confidence >= 60 || /\p{L}{2}/u.test(word.text));
  return line.length < 4 ? words.length > 0 : clear.length * 2 > line.length;
}

/** Leaves out what is no word; a bullet or a dash that was seen clearly stays. */
export function withoutSpecks(lines: readonly ScannedWord[][]): ScannedWord[][] {
  return lines.filter(isWords).map((line) => line.filter((word) => !isSpeck(word)));
}

/** How sure the recognition is of a page, weighed by letters; 0 for a page without words. */
export function confidenceOf(lines: readonly ScannedWord[][]): number {
  const words = lines.flat().filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
}

/** Whether most long words stand higher than they are wide. */
export function isSideways(lines: readonly ScannedWord[][]): boolean {
  const words = lines.flat().filter((word) => word.text.length >= 4);
  const high = words.filter((word) => word.bottom - word.top > 1.3 * (word.right - word.left));
  return high.length > words.length / 2;
}
