/** A page in shades of gray, one byte a dot, row by row. */
export interface GrayPage {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** Takes the shades of a canvas; what shines through is white. */
export function grayOf(canvas: OffscreenCanvas): GrayPage {
  const { width, height } = canvas;
  const dots = new Uint8Array(width * height);
  const context = canvas.getContext("2d");
  if (!context) return { width, height, dots: dots.fill(255) };
  // in strips: the colours of a whole page would take four times its room at once
  const strip = 256;
  for (let y = 0; y < height; y += strip) {
    const { data } = context.getImageData(0, y, width, Math.min(strip, height - y));
    for (let i = 0, at = y * width; i < data.length; i += 4, at++)
      dots[at] = ((data[i] ?? 0) * 77 + (data[i + 1] ?? 0) * 151 + (data[i + 2] ?? 0) * 28) >> 8;
  }
  return { width, height, dots };
}

/** The page as a picture file that needs no packing (PGM). */
export function graymapOf({ width, height, dots }: GrayPage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + dots.length);
  file.set(head);
  file.set(dots, head.length);
  return file;
}
