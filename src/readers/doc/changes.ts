import type { ByteView } from "./byte-view.ts";

const sizes = [1, 1, 2, 4, 2, 2, -1, 3];
const tableShape = 0xd608;
const tabStops = 0xc615;

function operandSize(code: number, changes: ByteView, at: number): number {
  if (code === tableShape) return changes.u16(at) + 1;
  const size = sizes[code >> 13] ?? 1;
  if (size >= 0) return size;
  const length = changes.u8(at);
  if (code !== tabStops || length < 255) return 1 + length;
  const removed = changes.u8(at + 1);
  return 3 + removed * 4 + changes.u8(at + 2 + removed * 4) * 3;
}

/** Calls back for every change (sprm) of a formatted run with its code and the place of its operand. */
export function eachChange(changes: ByteView, take: (code: number, at: number) => void): void {
  for (let at = 0; at + 2 < changes.length;) {
    const code = changes.u16(at);
    take(code, at + 2);
    at += 2 + operandSize(code, changes, at + 2);
  }
}
