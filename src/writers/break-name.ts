import { estimateWidth } from "./text-width.ts";

/** A name of an office is broken before its place or its «và», not inside of them. */
const parts = /\s(?=(?:THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|TỈNH|HUYỆN|QUẬN|PHƯỜNG|XÃ|VÀ)\s)/u;

/** Lines of a capitalized name in a narrow column; a part that is too long still is left to the page to break. */
export function breakName(name: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const part of name.split(parts)) {
    const last = lines.at(-1);
    if (last !== undefined && estimateWidth(`${last} ${part}`, size) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}
