import type { ByteView } from "./byte-view.ts";

/** Places of tables in the table stream, by their number in the head ([MS-DOC] 2.5.6). */
const tableNumbers = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawings: 50,
  lists: 73,
  listUses: 74,
} as const;

/** The parts of a document's text, in the order in which they follow each other. */
const storyNames = ["body", "footnotes", "headers", "macros", "comments", "endnotes", "textBoxes", "headerTextBoxes"] as const;
type StoryName = (typeof storyNames)[number];

export interface Range {
  from: number;
  to: number;
}

export interface FileHead {
  encrypted: boolean;
  /** Before Word 97: laid out otherwise. */
  old: boolean;
  tableStream: "0Table" | "1Table";
  stories: Record<StoryName, Range>;
  /** Where a table lies in the table stream. */
  table(name: keyof typeof tableNumbers): { at: number; length: number };
}

/** Reads the head (FIB) of the stream «WordDocument»; null when it is none. */
export function readFileHead(word: ByteView): FileHead | null {
  const magic = word.u16(0);
  const version = word.u16(2);
  const old = magic === 0xa5dc || magic === 0xa59b || (magic === 0xa5ec && version < 0xc1);
  if ((magic !== 0xa5ec && !old) || version === 0) return null;
  const flags = word.u16(10);
  const stories = {} as Record<StoryName, Range>;
  let from = 0;
  for (const [i, name] of storyNames.entries()) {
    const to = from + Math.max(0, word.i32(0x4c + i * 4));
    stories[name] = { from, to };
    from = to;
  }
  return {
    encrypted: (flags & 0x8100) !== 0,
    old,
    tableStream: flags & 0x200 ? "1Table" : "0Table",
    stories,
    table(name) {
      const number = tableNumbers[name];
      if (number >= word.u16(0x98)) return { at: 0, length: 0 };
      return { at: word.u32(0x9a + number * 8), length: word.u32(0x9a + number * 8 + 4) };
    },
  };
}
