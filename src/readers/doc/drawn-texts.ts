import type { ByteView } from "./byte-view.ts";

const notText = /[^\p{Script=Latin}\p{M}\d .,:/-]+/u;
const longest = 200;
const most = 60;

/**
 * Finds texts that are drawn (WordArt, such as a watermark) among the drawings of a document: they are stored there
 * as UTF-16 that ends with a zero, at odd places too. Only good for looking for a stamp: other bytes may look like text.
 */
export function drawnTexts(drawings: ByteView): string[] {
  return [0, 1].flatMap((shift) =>
    drawings
      .utf16(shift, (drawings.length - shift) >> 1)
      .split("\0")
      .map((piece) => piece.slice(-longest).split(notText).at(-1)?.trim() ?? "")
      .filter((text) => text.length >= 3)
      .slice(0, most),
  );
}
