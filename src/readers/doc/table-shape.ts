import type { ByteView } from "./byte-view.ts";

export type VerticalMerge = "none" | "first" | "rest";

/** A cell as a row's definition describes it: its edges in twentieths of a point, and its merges. */
export interface CellShape {
  left: number;
  right: number;
  /** Merged into the cell on its left. */
  joined: boolean;
  vertical: VerticalMerge;
}

export type TableShape = CellShape[];

const mostCells = 64;
const verticalOf = (bits: number): VerticalMerge => (bits === 3 || bits === 2 ? "first" : bits === 1 ? "rest" : "none");

/** Reads a row's definition (0xd608), or a later change of its vertical merges (0xd62b). */
export function readTableShape(code: number, list: ByteView, at: number, before: TableShape | null): TableShape | null {
  if (code === 0xd62b) {
    const cell = list.u8(at + 1);
    return before?.map((shape, i) => (i === cell ? { ...shape, vertical: verticalOf(list.u8(at + 2)) } : shape)) ?? null;
  }
  const count = list.u8(at + 2);
  if (count === 0 || count > mostCells) return null;
  const end = at + 1 + list.u16(at);
  return Array.from({ length: count }, (_, i) => {
    const place = at + 3 + (count + 1) * 2 + i * 20;
    const flags = place + 2 <= end ? list.u16(place) : 0;
    const left = list.i16(at + 3 + i * 2);
    const right = list.i16(at + 5 + i * 2);
    return { left, right, joined: (flags & 2) !== 0, vertical: verticalOf((flags >> 5) & 3) };
  });
}
