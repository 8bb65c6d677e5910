import { decodeLatin } from "../decode-latin.ts";
import type { ByteView } from "./byte-view.ts";

/** A run of text that lies in one place of the stream. `at` is its byte offset, `width` the bytes of a character. */
interface Piece {
  from: number;
  to: number;
  at: number;
  width: 1 | 2;
}

/** The whole text of the file, all its stories, with the byte offset of every character: formatting hangs on that. */
export interface PieceText {
  text: string;
  offsets: Uint32Array;
}

function piecesOf(table: ByteView): Piece[] | null {
  let at = 0;
  while (table.u8(at) === 1 && at < table.length) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== 2) return null;
  const list = table.part(at + 5, table.u32(at + 1));
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const place = list.u32((count + 1) * 4 + i * 8 + 2);
    const compressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    const [from, to] = [list.u32(i * 4), list.u32(i * 4 + 4)];
    if (to < from) return null;
    pieces.push({ from, to, at: compressed ? offset >>> 1 : offset, width: compressed ? 1 : 2 });
  }
  return pieces;
}

/** Puts the text together out of its pieces; null when it is damaged or claims to be longer than the file. */
export function readPieces(word: ByteView, table: ByteView): PieceText | null {
  const pieces = piecesOf(table);
  if (!pieces || pieces.length === 0) return null;
  const length = pieces.at(-1)?.to ?? 0;
  if (length > word.length) return null;
  const offsets = new Uint32Array(length);
  const parts: string[] = [];
  let next = 0;
  for (const { from, to, at, width } of pieces) {
    if (from !== next || at + (to - from) * width > word.length) return null;
    const bytes = word.part(at, (to - from) * width).bytes;
    const text = width === 1 ? decodeLatin(bytes) : new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
    // half a surrogate pair decodes to one sign as well, so that lengths agree
    if (text.length !== to - from) return null;
    parts.push(text);
    for (let i = from; i < to; i++) offsets[i] = at + (i - from) * width;
    next = to;
  }
  return { text: parts.join(""), offsets };
}
