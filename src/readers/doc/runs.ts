import { decodeLegacy, findLegacyEncoding } from "../../core/text/legacy-encoding.ts";
import type { FontKind } from "../../core/text/legacy-fonts.ts";

/** A stretch of text in one kind of font. */
export interface Run extends FontKind {
  text: string;
}

/** Joins what stands side by side in one kind of font, for a letter and its mark may lie in two runs. */
export function addToRuns(runs: Run[], text: string, { encoding, capitals }: FontKind): void {
  const last = runs.at(-1);
  if (last && last.encoding === encoding && last.capitals === capitals) last.text += text;
  else runs.push({ text, encoding, capitals });
}

/**
 * Makes the way to write runs in Unicode: what is in a font of old by that font's code, the rest by what all of it
 * together looks like.
 */
export function runWriter(all: readonly Run[]): (runs: readonly Run[]) => string {
  const others = findLegacyEncoding(
    all
      .filter((run) => run.encoding === null)
      .map((run) => run.text)
      .join("\n"),
  );
  return (runs) =>
    runs
      .map(({ text, encoding, capitals }) => {
        const code = encoding ?? others;
        const written = code === null ? text : decodeLegacy(text, code);
        return capitals ? written.toUpperCase() : written;
      })
      .join("");
}
