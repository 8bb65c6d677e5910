import type { ScannedWord } from "./read-words.ts";

const quarter = /^quý$/iu;
const sound = /^(?:I{1,3}|IV|0?[1-4])$/u;
/** What the strokes of a Roman number are taken for. */
const strokes: Record<string, string> = { H: "II", T: "I", l: "I", i: "I", "1": "I", "|": "I", "!": "I" };

/**
 * Sets the number of a quarter right: «Quý II1/2026», «Quý TV». Some strokes may be one too many, so the word stays in
 * doubt and a person compares it.
 */
export function repairQuarter(line: readonly ScannedWord[]): ScannedWord[] {
  return line.map((word, i) => {
    const written = /^[IVHTli1-4|!0]{1,4}(?=$|[/.,;:)–-])/u.exec(word.text)?.[0];
    if (written === undefined || !quarter.test(line[i - 1]?.text ?? "") || sound.test(written)) return word;
    const strokesOf = [...written].map((letter) => strokes[letter] ?? letter).join("");
    return { ...word, text: (sound.test(strokesOf) ? strokesOf : written) + word.text.slice(written.length), confidence: 0 };
  });
}
