import type { GrayPage } from "./gray-page.ts";

/** A box of a page in dots. */
export interface DotBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const white = 255;

/** How dark the paper itself is: most dots of a page are paper. */
function paperOf(dots: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < dots.length; i += 7) counts[dots[i] ?? white] = (counts[dots[i] ?? white] ?? 0) + 1;
  let seen = 0;
  for (let shade = 0; shade < 256; shade++) if ((seen += counts[shade] ?? 0) * 14 >= dots.length) return shade;
  return white;
}

/** Whether anything stands on a page; specks and the grain of the paper are nothing. */
export function hasInk({ dots }: GrayPage): boolean {
  const most = paperOf(dots) - 60;
  let dark = 0;
  for (const dot of dots) if (dot < most && ++dark > 60) return true;
  return false;
}

/** Cuts a box out of a page, with white paper around it. */
export function cropPage({ width, dots }: GrayPage, { left, right, top, bottom }: DotBox, margin: number): GrayPage {
  const [across, down] = [right - left, bottom - top];
  const crop: GrayPage = {
    width: across + 2 * margin,
    height: down + 2 * margin,
    dots: new Uint8Array((across + 2 * margin) * (down + 2 * margin)).fill(white),
  };
  for (let y = 0; y < down; y++) {
    const from = (top + y) * width + left;
    crop.dots.set(dots.subarray(from, from + across), (y + margin) * crop.width + margin);
  }
  return crop;
}

/** A page with some boxes painted over. */
export function withoutBoxes({ width, height, dots }: GrayPage, boxes: readonly DotBox[]): GrayPage {
  const left = dots.slice();
  for (const box of boxes) for (let y = box.top; y < box.bottom; y++) left.fill(white, y * width + box.left, y * width + box.right);
  return { width, height, dots: left };
}
