import { hasTornWords, mendWords } from "../../core/text/mend-words.ts";
import type { FlowLine, FlowPart } from "./flow.ts";

const linesOf = (part: FlowPart): FlowLine[] =>
  part.kind === "line" ? [part] : part.kind === "typed" ? [] : part.rows.flatMap((row) => row.flatMap((cell) => cell.lines));

/** Joins words that spaces tear, where a document's words are torn throughout; answers whether they were. */
export function mendFlow(parts: readonly FlowPart[]): boolean {
  const lines = parts.flatMap(linesOf);
  if (!hasTornWords(lines.map((line) => line.text).join(" "))) return false;
  for (const line of lines) line.text = mendWords(line.text);
  return true;
}
