import { decodeLegacy } from "../../core/text/legacy-encoding.ts";
import { fontKind } from "../../core/text/legacy-fonts.ts";

/** Reads text in a font from before Unicode as the letters that its reader sees; other text is left as it is. */
export function decodeOldFont(text: string, font: string): string {
  const { encoding, capitals } = fontKind(font);
  if (encoding === null) return text;
  // some programs that make PDF files write the micro sign as the Greek letter
  const written = decodeLegacy(text.replaceAll("\u03BC", "\u00B5"), encoding);
  return capitals ? written.toUpperCase() : written;
}
