import { normalizeText } from "../text/normalize.ts";
import type { PlainDocument } from "./document.ts";
import { blocksOfLines } from "./text-blocks.ts";

/**
 * Makes the neutral document of a plain text: wrapped lines are joined; tables become rows, whether
 * their columns are told apart by tabs, by `|` or by spaces.
 */
export function documentOfText(source: string): PlainDocument {
  return { blocks: blocksOfLines(normalizeText(source).split("\n"), 0) };
}
