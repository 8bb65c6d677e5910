import type { Level, Levels } from "../list-labels.ts";
import type { ByteView } from "./byte-view.ts";

const formats: Record<number, string> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};
const mostLists = 4096;
const highestStart = 9999;

const startOf = (value: number) => Math.min(Math.max(value, 0), highestStart);

/** Reads one level; its pattern names the levels whose numbers it prints by signs below a space. */
function readLevel(table: ByteView, at: number): { level: Level; end: number } {
  const text = at + 28 + table.u8(at + 25) + table.u8(at + 24);
  const length = Math.min(table.u16(text), 255);
  const pattern = table.utf16(text + 2, length).replace(/[\u0000-\u0008]/gu, (sign) => `%${sign.charCodeAt(0) + 1}`);
  const level = { format: formats[table.u8(at + 4)] ?? "decimal", pattern, start: startOf(table.i32(at)) };
  return { level, end: text + 2 + length * 2 };
}

/** Reads the definitions of lists, by their number. Their levels lie behind the table's own end. */
function readDefinitions(table: ByteView, at: number): Map<number, Levels> {
  const count = Math.min(table.u16(at), mostLists);
  const lists = new Map<number, Levels>();
  let place = at + 2 + count * 28;
  for (let i = 0; i < count && place < table.length; i++) {
    const levels: Levels = new Map();
    const simple = (table.u8(at + 2 + i * 28 + 26) & 1) !== 0;
    for (let number = 0; number < (simple ? 1 : 9); number++) {
      const { level, end } = readLevel(table, place);
      levels.set(number, level);
      place = end;
    }
    lists.set(table.i32(at + 2 + i * 28), levels);
  }
  return lists;
}

export interface ListTables {
  /** The levels of each counter. */
  levels: Map<string, Levels>;
  /** Which counter the paragraphs of a list use (counted from 1, as they name it). */
  counters: string[];
}

/** Reads which list each use means; uses of one list count on, unless one of them says where it begins or looks. */
export function readLists(table: ByteView, lists: { at: number; length: number }, uses: { at: number; length: number }): ListTables {
  const levels = new Map<string, Levels>();
  const counters: string[] = [];
  if (lists.length === 0 || uses.length === 0) return { levels, counters };
  const definitions = readDefinitions(table, lists.at);
  const count = Math.min(table.u32(uses.at), mostLists);
  let place = uses.at + 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const use = uses.at + 4 + i * 16;
    const own: Levels = new Map(definitions.get(table.i32(use)));
    const changed = Math.min(table.u8(use + 12), 9);
    place += 4;
    for (let n = 0; n < changed; n++) {
      const flags = table.u32(place + 4);
      const number = flags & 15;
      const before = own.get(number);
      if (before && flags & 0x10) own.set(number, { ...before, start: startOf(table.i32(place)) });
      place += 8;
      if ((flags & 0x20) === 0) continue;
      const { level, end } = readLevel(table, place);
      own.set(number, flags & 0x10 ? { ...level, start: startOf(table.i32(place - 8)) } : level);
      place = end;
    }
    const counter = changed > 0 ? `use ${i}` : `list ${table.i32(use)}`;
    levels.set(counter, own);
    counters.push(counter);
  }
  return { levels, counters };
}
