import { fold } from "./fold.ts";

/** A piece of a text; a marked one is the beginning of a word that was asked for. */
export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** The words of what somebody typed, without diacritics. */
export function wordsOf(typed: string): string[] {
  return fold(typed.normalize("NFC")).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Cuts a text where its words begin with words asked for («doi» marks «đổi»), whatever the case and the diacritics. */
export function markWords(text: string, words: readonly string[]): MarkedPiece[] {
  const composed = text.normalize("NFC");
  const pieces: MarkedPiece[] = [];
  let plainFrom = 0;
  for (const { 0: word, index } of fold(composed).matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = Math.max(0, ...words.filter((asked) => word.startsWith(asked)).map((asked) => asked.length));
    if (length === 0) continue;
    if (index > plainFrom) pieces.push({ text: composed.slice(plainFrom, index), marked: false });
    plainFrom = index + length;
    pieces.push({ text: composed.slice(index, plainFrom), marked: true });
  }
  if (plainFrom < composed.length) pieces.push({ text: composed.slice(plainFrom), marked: false });
  return pieces;
}
