import { markWords } from "../core/text/mark-words.ts";

/** A text in which the words that were asked for are marked, also where their diacritics differ. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text));
}
