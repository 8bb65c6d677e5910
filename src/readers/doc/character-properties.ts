import type { ByteView } from "./byte-view.ts";
import { eachChange } from "./changes.ts";

/** What the reader needs to know of a run of characters; null where the style says so. */
export interface CharacterProperties {
  /** Hidden, or deleted while changes were tracked. */
  gone: boolean | null;
  capitals: boolean | null;
  font: number | null;
  /** A character style on top of the paragraph's. */
  style: number | null;
  /** The sign that stands here is drawn from a symbol font. */
  symbol: number | null;
}

export const noCharacterProperties: CharacterProperties = { gone: null, capitals: null, font: null, style: null, symbol: null };

/** A switch is off, on, as in the style, or the opposite of the style. */
const toggled = (operand: number): boolean | null => (operand === 0x80 ? null : operand === 1 || operand === 0x81);

/** Reads the formatting of a run of characters. */
export function characterProperties(changes: ByteView): CharacterProperties {
  const found = { ...noCharacterProperties };
  let deleted = false;
  let hidden: boolean | null = null;
  eachChange(changes, (code, at) => {
    if (code === 0x0800) deleted = changes.u8(at) !== 0;
    else if (code === 0x083c) hidden = toggled(changes.u8(at));
    else if (code === 0x083b) found.capitals = toggled(changes.u8(at));
    else if (code === 0x4a4f) found.font = changes.u16(at);
    else if (code === 0x4a51) found.font ??= changes.u16(at);
    else if (code === 0x4a30) found.style = changes.u16(at);
    else if (code === 0x6a09) found.symbol = changes.u16(at + 2);
  });
  found.gone = deleted ? true : hidden;
  return found;
}
