import type { ByteView } from "./byte-view.ts";

const drawn = /(?<![\p{L}\p{N}])[\p{Script=Latin}\p{M}\d .,:/-]{3,200}(?=\0)/gu;
const most = 60;

/**
 * Finds texts that are drawn (WordArt, such as a watermark) among the drawings of a document: they are stored there
 * as UTF-16, at odd places too. Only good for looking for a stamp: other bytes may look like text.
 */
export function drawnTexts(drawings: ByteView): string[] {
  return [0, 1].flatMap((shift) =>
    (drawings.utf16(shift, (drawings.length - shift) >> 1).match(drawn) ?? []).map((text) => text.trim()).slice(0, most),
  );
}
