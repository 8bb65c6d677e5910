import { foldSpaces, normalizeText } from "../../core/text/normalize.ts";
import { sheetLimits } from "./sheet-limits.ts";

/** The text of a cell in the one form of all documents: its lines are kept, empty ones are not. */
export function cleanText(text: string): string {
  return normalizeText(text.slice(0, sheetLimits.cellLength)).split("\n").map(foldSpaces).filter(Boolean).join("\n");
}
