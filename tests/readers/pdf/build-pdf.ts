import fontkit from "@pdf-lib/fontkit";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { degrees, PDFDocument, type PDFFont } from "pdf-lib";

/** A text at its place: from the left edge, from the top edge to its base line. */
export type Word = [x: number, y: number, text: string, size?: number];

/** A line drawn from one point to another. */
export type Line = [x1: number, y1: number, x2: number, y2: number];

export interface PageDraft {
  words: Word[];
  lines?: Line[];
  /** Width and height; A4 upright when left out. */
  size?: [number, number];
  /** Quarter turns that the page says it is shown by, in degrees. */
  rotate?: number;
  /** Draws words and lines turned to the left, as some programs make landscape pages. */
  sideways?: boolean;
  picture?: boolean;
}

const font = await readFile(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));
const picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const face = fontkit.create(font);

/** How wide a text is in that font. */
export const widthOf = (text: string, size: number): number => (face.layout(text).advanceWidth / face.unitsPerEm) * size;

export const a4: [number, number] = [595, 842];

function draw(page: ReturnType<PDFDocument["addPage"]>, { words, lines = [], sideways = false }: PageDraft, face: PDFFont): void {
  const height = page.getHeight();
  const place = (x: number, y: number) => (sideways ? { x: y, y: x } : { x, y: height - y });
  for (const [x, y, text, size = 12] of words)
    page.drawText(text, { ...place(x, y), size, font: face, rotate: degrees(sideways ? 90 : 0) });
  for (const [x1, y1, x2, y2] of lines) page.drawLine({ start: place(x1, y1), end: place(x2, y2), thickness: 0.5 });
}

/** Makes a PDF with an embedded font; `fontName` is what the font is called in it. */
export async function buildPdf(pages: readonly PageDraft[], fontName?: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const face = await pdf.embedFont(font, { subset: true, ...(fontName === undefined ? {} : { customName: fontName }) });
  for (const draft of pages) {
    const page = pdf.addPage(draft.size ?? a4);
    if (draft.rotate !== undefined) page.setRotation(degrees(draft.rotate));
    if (draft.picture) page.drawImage(await pdf.embedPng(picture), { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
    draw(page, draft, face);
  }
  return pdf;
}

/** The lines around the cells of a table: its columns' and rows' edges. */
export function gridLines(xs: readonly number[], ys: readonly number[]): Line[] {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [...xs.map((x): Line => [x, top, x, bottom]), ...ys.map((y): Line => [left, y, right, y])];
}

/** Running text: each string is a line, a line with an indent begins with spaces. */
export function textLines(lines: readonly string[], top = 80, x = 60, leading = 18): Word[] {
  return lines.flatMap((line, i): Word[] => {
    const text = line.trimStart();
    return text === "" ? [] : [[x + (line.length - text.length) * 6, top + i * leading, text]];
  });
}
