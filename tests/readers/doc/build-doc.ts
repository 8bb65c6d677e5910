import cfb from "cfb";

/** A stretch of text in one format; `changes` are its sprms as bytes. */
export interface DocRun {
  text: string;
  changes?: number[];
}

/** A paragraph ends with a mark: its own (\r), or a cell's or row's (\x07). */
export interface DocParagraph {
  runs: DocRun[];
  mark?: "\r" | "\u0007" | "\f";
  style?: number;
  changes?: number[];
  /** Of the mark itself. */
  markChanges?: number[];
}

export interface DocParts {
  body: DocParagraph[];
  footnotes?: DocParagraph[];
  headers?: DocParagraph[];
  textBoxes?: DocParagraph[];
  fonts?: string[];
  /** Styles from number 1 on: what they change in paragraphs and characters. */
  styles?: { paragraph?: number[]; characters?: number[] }[];
  lists?: { format: number; pattern: string }[][];
  /** Text in one byte a character instead of two. */
  narrow?: boolean;
  flags?: number;
  version?: number;
  drawings?: Uint8Array;
  /** Streams besides, or instead of, those of a Word file. */
  streams?: Record<string, Uint8Array | null>;
}

export const u16 = (n: number) => [n & 255, (n >> 8) & 255];
export const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
export const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => u16(text.charCodeAt(i))).flat();
export const sprm = (code: number, ...operand: number[]) => [...u16(code), ...operand];

const textStart = 0x800;
const pad = (bytes: number[], to: number) => [...bytes, ...new Array<number>((to - (bytes.length % to)) % to).fill(0)];
const evenly = (bytes: number[]) => pad(bytes, 2);

/** One run of formatting on a page of its own (FKP). */
function page(from: number, to: number, content: number[], entry: number): number[] {
  const bytes = new Array<number>(512).fill(0);
  u32(from).forEach((byte, i) => (bytes[i] = byte));
  u32(to).forEach((byte, i) => (bytes[4 + i] = byte));
  const at = (510 - content.length) & ~1;
  bytes[8] = at / 2;
  bytes.splice(at, content.length, ...content);
  bytes[511] = 1;
  if (content.length === 0) bytes[8] = 0;
  if (at < 8 + entry) throw new Error("too much formatting for a page");
  return bytes;
}

function styleSheet(styles: NonNullable<DocParts["styles"]>): number[] {
  const head = [...u16(15), ...u16(10), ...u16(1), ...u16(0x5b), ...u16(15), ...u16(0), ...u16(0), ...u16(0), ...u16(0)];
  const written = [{}, ...styles].map(({ paragraph = [], characters = [] }: { paragraph?: number[]; characters?: number[] }, number) => {
    const name = number === 0 ? "Normal" : `Style ${number}`;
    const upx = (bytes: number[]) => evenly([...u16(bytes.length), ...bytes]);
    const rest = [...u16(name.length), ...utf16(name), 0, 0, ...upx([...u16(number), ...paragraph]), ...upx(characters)];
    const size = 10 + rest.length;
    return [
      ...u16(size),
      ...u16(number === 0 ? 0 : 0xffe),
      ...u16(1 | ((number === 0 ? 0xfff : 0) << 4)),
      ...u16(2),
      ...u16(size),
      0,
      0,
      ...rest,
    ];
  });
  const missing = new Array<number>(15 - written.length).fill(0).flatMap(() => [0, 0]);
  return [...u16(head.length), ...head, ...written.flat(), ...missing];
}

function fontTable(fonts: string[]): number[] {
  const entries = fonts.map((name) => {
    const content = [0, 0x90, 1, 0, 0, ...new Array<number>(34).fill(0), ...utf16(`${name}\0`)];
    return [content.length, ...content];
  });
  return [...u16(fonts.length), 0, 0, ...entries.flat()];
}

function listTables(lists: NonNullable<DocParts["lists"]>): { lists: number[]; levels: number[]; uses: number[] } {
  const level = (format: number, pattern: string) => {
    const places = Array.from({ length: 9 }, (_, n) => [...pattern].flatMap((c, i) => (c.charCodeAt(0) < 9 ? [i + 1] : []))[n] ?? 0);
    return [...u32(1), format, 0, ...places, 0, ...u32(0), ...u32(0), 0, 0, 0, 0, ...u16(pattern.length), ...utf16(pattern)];
  };
  const ids = lists.map((_, i) => u32(i + 1));
  return {
    lists: [...u16(lists.length), ...ids.flatMap((id) => [...id, ...u32(0), ...new Array<number>(18).fill(0xff), 0, 0])],
    levels: lists.flatMap((levels) =>
      Array.from({ length: 9 }, (_, n) => level(levels[n]?.format ?? 255, levels[n]?.pattern ?? "")).flat(),
    ),
    uses: [...u32(lists.length), ...ids.flatMap((id) => [...id, ...new Array<number>(12).fill(0)]), ...ids.flatMap(() => u32(0xffffffff))],
  };
}

/** Makes a Word file of 1997 to 2003 in its real format: head, pieces, formatted pages, styles, fonts, lists. */
export function buildDoc(parts: DocParts): Uint8Array {
  const { narrow = false, fonts = ["Times New Roman"], styles = [], lists = [] } = parts;
  const width = narrow ? 1 : 2;
  const stories = [parts.body, parts.footnotes ?? [], parts.headers ?? [], [], [], [], parts.textBoxes ?? [], []];
  const sizes = stories.map((story) => story.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, story.length));
  const text: string[] = [];
  const characters: [from: number, to: number, content: number[]][] = [];
  const paragraphs: [from: number, to: number, content: number[]][] = [];
  let at = textStart;
  for (const { runs, mark = "\r", style = 0, changes = [], markChanges = [] } of stories.flat()) {
    const from = at;
    for (const run of [...runs, { text: mark, changes: markChanges }]) {
      text.push(run.text);
      const own = run.changes ?? [];
      characters.push([at, (at += run.text.length * width), own.length > 0 ? [own.length, ...own] : []]);
    }
    const content = [...u16(style), ...(changes.length % 2 ? changes : [...changes])];
    paragraphs.push([from, at, content.length % 2 ? [(content.length + 1) / 2, ...content] : [0, content.length / 2, ...content]]);
  }
  const whole = text.join("");
  const textBytes = narrow ? [...whole].map((c) => c.charCodeAt(0) & 255) : utf16(whole);
  const pages = pad([...new Array<number>(textStart).fill(0), ...textBytes], 512);
  const place = (runs: typeof characters, entry: number): number[] => {
    const first = pages.length / 512;
    for (const [from, to, content] of runs) pages.push(...page(from, to, content, entry));
    return [...runs.flatMap(([from]) => u32(from)), ...u32(at), ...runs.flatMap((_, i) => u32(first + i))];
  };
  const tables: Record<number, number[]> = {};
  tables[1] = styleSheet(styles);
  tables[6] = [...u32(0), ...u32(whole.length), ...u16(0), ...u32(0xffffffff), ...u16(0), ...u32(0)];
  tables[12] = place(characters, 1);
  tables[13] = place(paragraphs, 13);
  tables[15] = fontTable(fonts);
  const fc = narrow ? (textStart * 2) | 0x40000000 : textStart;
  const pieces = [...u32(0), ...u32(whole.length), ...u16(0), ...u32(fc), ...u16(0)];
  tables[33] = [2, ...u32(pieces.length), ...pieces];
  if (parts.drawings) tables[50] = [...parts.drawings];
  const list = listTables(lists);
  if (lists.length > 0) [tables[73], tables[74]] = [[...list.lists, ...list.levels], list.uses];

  const head = new Array<number>(0x9a + 93 * 8).fill(0);
  const write = (offset: number, bytes: number[]) => bytes.forEach((byte, i) => (head[offset + i] = byte));
  write(0, [...u16(0xa5ec), ...u16(parts.version ?? 0xc1)]);
  write(10, u16(0x200 | 0x1000 | (parts.flags ?? 0)));
  write(12, u16(0xbf));
  write(0x18, [...u32(textStart), ...u32(at)]);
  write(0x20, u16(14));
  write(0x3e, [...u16(22), ...u32(pages.length)]);
  sizes.forEach((size, i) => write(0x4c + i * 4, u32(size)));
  write(0x98, u16(93));
  const table: number[] = [];
  for (const [number, bytes] of Object.entries(tables)) {
    const length = Number(number) === 73 ? list.lists.length : bytes.length;
    write(0x9a + Number(number) * 8, [...u32(table.length), ...u32(length)]);
    table.push(...bytes);
  }
  pages.splice(0, head.length, ...head);

  const container = cfb.utils.cfb_new();
  const streams = { WordDocument: pad(pages, 4096), "1Table": pad(table, 4096), ...parts.streams };
  for (const [name, bytes] of Object.entries(streams)) if (bytes) cfb.utils.cfb_add(container, `/${name}`, Buffer.from(bytes));
  return Uint8Array.from(cfb.write(container, { type: "buffer" }) as Buffer);
}
