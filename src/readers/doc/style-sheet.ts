import type { ByteView } from "./byte-view.ts";
import { type CharacterProperties, characterProperties, noCharacterProperties } from "./character-properties.ts";
import { paragraphProperties } from "./paragraph-properties.ts";

/** What a style brings, those that it is based on included. */
export interface Style {
  list: number | null;
  level: number | null;
  characters: CharacterProperties;
}

interface WrittenStyle extends Style {
  base: number;
}

const plain: Style = { list: null, level: null, characters: noCharacterProperties };
const deepest = 12;
const mostStyles = 4095;
const even = (at: number) => at + (at & 1);

function readStyle(style: ByteView, baseSize: number): WrittenStyle {
  const kind = style.u16(2) & 15;
  const found: WrittenStyle = { ...plain, base: style.u16(2) >> 4 };
  let at = even(baseSize + 2 + style.u16(baseSize) * 2 + 2);
  if (kind === 1) {
    const length = style.u16(at);
    const { list, level } = paragraphProperties(0, style.part(at + 4, length - 2), () => null);
    found.list = list;
    found.level = level;
    at = even(at + 2 + length);
  }
  if (kind <= 2) found.characters = characterProperties(style.part(at + 2, style.u16(at)));
  return found;
}

const over = (base: CharacterProperties, own: CharacterProperties): CharacterProperties => ({
  gone: own.gone ?? base.gone,
  capitals: own.capitals ?? base.capitals,
  font: own.font ?? base.font,
  style: null,
  symbol: null,
});

/** Reads the style sheet; the answer tells what a style stands for, and its default font. */
export function readStyles(sheet: ByteView): { find: (number: number) => Style; font: number } {
  const headSize = sheet.u16(0);
  const count = Math.min(sheet.u16(2), mostStyles);
  const baseSize = sheet.u16(4);
  const written: (WrittenStyle | null)[] = [];
  for (let i = 0, at = 2 + headSize; i < count && at < sheet.length; i++) {
    const size = sheet.u16(at);
    written.push(size === 0 ? null : readStyle(sheet.part(at + 2, size), baseSize));
    at += 2 + even(size);
  }
  const known = new Map<number, Style>();
  const find = (number: number, depth = 0): Style => {
    const before = known.get(number);
    if (before) return before;
    const own = written[number];
    if (!own || depth > deepest) return plain;
    const base = own.base === number ? plain : find(own.base, depth + 1);
    const whole = { list: own.list ?? base.list, level: own.level ?? base.level, characters: over(base.characters, own.characters) };
    known.set(number, whole);
    return whole;
  };
  return { find: (number) => find(number), font: sheet.u16(14) };
}

/** The names of the fonts, by their number. */
export function readFonts(table: ByteView): string[] {
  const names: string[] = [];
  for (let at = 4, i = 0; i < table.u16(0) && at < table.length; i++) {
    const size = table.u8(at);
    names.push(table.utf16(at + 40, Math.max(0, Math.floor((size - 39) / 2))).split("\0")[0] ?? "");
    at += 1 + size;
  }
  return names;
}
