import type { OperatorCodes, Operators } from "./page-rules.ts";

/** How wide the signs of each font of a page are, in letter sizes. */
export type FontWidths = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Widths as a font tells them are thousandths of the letter size. */
const perSize = 1000;

interface Glyph {
  unicode: string;
  width: number;
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === "object" && value !== null && "unicode" in value && "width" in value && typeof value.width === "number";

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value[0] as unknown) : undefined);

/** Collects the widths of the signs that a page shows, font by font; a page's text alone tells how wide whole lines are only. */
export function fontWidthsOf({ fnArray, argsArray }: Operators, codes: OperatorCodes): FontWidths {
  const fonts = new Map<string, Map<string, number>>();
  const saved: string[] = [];
  let font = "";
  for (let i = 0; i < fnArray.length; i++) {
    const code = fnArray[i];
    const first = firstOf(argsArray[i]);
    if (code === codes.setFont && typeof first === "string") font = first;
    else if (code === codes.save) saved.push(font);
    else if (code === codes.restore) font = saved.pop() ?? font;
    if (code !== codes.showText || !Array.isArray(first)) continue;
    const widths = fonts.get(font) ?? new Map<string, number>();
    fonts.set(font, widths);
    for (const glyph of first) if (isGlyph(glyph)) widths.set(glyph.unicode, glyph.width / perSize);
  }
  return fonts;
}

/** How wide a text is in a font, in letter sizes; null where a sign of it is not known. */
export function widthIn(widths: ReadonlyMap<string, number> | undefined, text: string): number | null {
  let sum = 0;
  for (const sign of text) {
    const width = widths?.get(sign);
    if (width === undefined) return null;
    sum += width;
  }
  return sum;
}
