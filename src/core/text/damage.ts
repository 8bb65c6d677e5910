import { frequentWords, structuralPairs } from "./damage-words.ts";
import { fold, lowerSameLength } from "./fold.ts";

const rightForms = new Set(frequentWords);
const foldedForms = new Set(frequentWords.map(fold));

/** So much of a text is looked at. */
const enoughText = 24_000;

/**
 * Says whether a text lost its diacritics (bad OCR, typed without marks): fewer than 60 in 100 of the frequent
 * words stand there with their marks, the others without any. Too little text is taken as sound.
 */
export function isDamaged(text: string): boolean {
  const lower = lowerSameLength(text.slice(0, enoughText));
  const folded = fold(lower);
  let seen = 0;
  let right = 0;
  for (const { 0: word, index } of folded.matchAll(/[a-z]+/gu)) {
    if (!foldedForms.has(word)) continue;
    const written = lower.slice(index, index + word.length);
    // «Sở», «chuyên» are other words, spelled right
    if (!rightForms.has(written) && written !== word) continue;
    seen++;
    if (written !== word) right++;
  }
  return seen >= 12 && right / seen < 0.6;
}

/** Bad OCR is read as the pair of words it comes closest to. */
const pairs = structuralPairs.map((pair) => pair.split(" ") as [string, string]);

function near(word: string, wanted: string): boolean {
  if (word.length !== wanted.length) return false;
  let off = 0;
  for (let i = 0; i < word.length; i++) if (word[i] !== wanted[i]) off++;
  return off <= (wanted.length > 4 ? 2 : 1);
}

/** Repairs folded text of the same length: each pair of words that nearly spells a known pair becomes that pair. */
export function repairFolded(folded: string): string {
  const words = [...folded.matchAll(/[\p{L}\p{N}¢&$@]+/gu)];
  const out = [...folded];
  if (out.length !== folded.length) return folded;
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i], words[i + 1]];
    if (!a || !b || a.index + a[0].length + 1 !== b.index) continue;
    const pair = pairs.find(([x, y]) => near(a[0], x) && near(b[0], y) && (a[0] === x || b[0] === y));
    if (!pair) continue;
    for (let k = 0; k < pair[0].length; k++) out[a.index + k] = pair[0].charAt(k);
    for (let k = 0; k < pair[1].length; k++) out[b.index + k] = pair[1].charAt(k);
  }
  return out.join("");
}
