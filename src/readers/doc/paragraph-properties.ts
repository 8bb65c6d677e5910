import type { ByteView } from "./byte-view.ts";
import { eachChange } from "./changes.ts";
import { readTableShape, type TableShape } from "./table-shape.ts";

/** What the reader needs to know of a paragraph. */
export interface ParagraphProperties {
  style: number;
  /** How deep in tables: 0 in running text, 1 in a table, more in one inside a cell. */
  depth: number;
  /** The mark at the end of a row. */
  rowEnd: boolean;
  /** The list it belongs to (0 none) and its level; null where the style says so. */
  list: number | null;
  level: number | null;
  shape: TableShape | null;
}

/** Gives the long formatting that lies at a place of the stream «Data». */
export type LongFormatting = (place: number) => ByteView | null;

/** Many paragraphs may name one place: in all, no more is read than a real file could hold. */
export function longFormattingOf(data: ByteView): LongFormatting {
  let left = data.length * 4;
  return (place) => {
    const length = data.u16(place);
    left -= length;
    return place < data.length && left > 0 ? data.part(place + 2, length) : null;
  };
}

/** Reads a paragraph's formatting; long ones lie elsewhere, at most one step away. */
export function paragraphProperties(style: number, changes: ByteView | null, longFormatting: LongFormatting): ParagraphProperties {
  const found: ParagraphProperties = { style, depth: 0, rowEnd: false, list: null, level: null, shape: null };
  let inTable = false;
  const read = (list: ByteView, mayFollow: boolean) =>
    eachChange(list, (code, at) => {
      switch (code) {
        case 0x4600:
          found.style = list.u16(at);
          break;
        case 0x2416:
          inTable = list.u8(at) !== 0;
          break;
        case 0x2417:
          if (list.u8(at) !== 0) found.rowEnd = true;
          break;
        case 0x6649:
          found.depth = Math.max(0, list.i32(at));
          break;
        case 0x460b:
          found.list = list.u16(at);
          break;
        case 0x260a:
          found.level = Math.min(list.u8(at), 8);
          break;
        case 0xd608:
        case 0xd62b:
          found.shape = readTableShape(code, list, at, found.shape);
          break;
        case 0x6645:
        case 0x6646:
        case 0x646b: {
          const long = mayFollow ? longFormatting(list.u32(at)) : null;
          if (long) read(long, false);
        }
      }
    });
  if (changes) read(changes, true);
  if (inTable) found.depth = Math.max(found.depth, 1);
  else found.depth = 0;
  return found;
}
