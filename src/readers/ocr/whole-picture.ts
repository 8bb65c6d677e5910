const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Where a JPEG's first picture begins, behind its headers and the small picture that they may hold; null without one. */
function scanOf(bytes: Uint8Array): number | null {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) return at;
    // markers may be preceded by filling
    at += marker === 0xff ? 1 : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return null;
}

function holds(bytes: Uint8Array, wanted: readonly [number, ...number[]], from: number): boolean {
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/**
 * Whether a picture is there to its end. Half a photo would open as half a page, whose other half nobody misses; and the
 * decoder used in Node falls over some of them. Kinds besides JPEG and PNG are taken at their word.
 */
export function isWholePicture(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const scan = scanOf(bytes);
    // within the picture 0xff is always followed by something else
    return scan !== null && holds(bytes, [0xff, endOfImage], scan);
  }
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return holds(bytes, [0x49, 0x45, 0x4e, 0x44], Math.max(0, bytes.length - 4096));
  return true;
}
