import jsQR from "jsqr";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { pathOf } from "../../src/components/qr-code.tsx";

/** Paints the squares as a phone's camera sees them: four pixels each, black on white. */
function paint(squares: boolean[][]): { pixels: Uint8ClampedArray; width: number } {
  const width = squares.length * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  squares.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let at = 0; dark && at < 16; at += 1) {
        const pixel = ((y * 4 + Math.floor(at / 4)) * width + x * 4 + (at % 4)) * 4;
        pixels.fill(0, pixel, pixel + 3);
      }
    }),
  );
  return { pixels, width };
}

/** The squares that a path draws. */
function squaresOf(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return squares;
}

test.each([
  "https://zalo.me/s/2646373759294038927/join/" + "0123456789abcdef".repeat(4),
  "https://zalo.me/s/1/join/a?env=TESTING&version=zmp-1",
])("what is drawn is read as it was: %s", (link) => {
  const { data, size } = encode(link, { ecc: "M", border: 4 });
  const drawn = squaresOf(pathOf(data), size);
  expect(drawn).toEqual(data);
  const { pixels, width } = paint(drawn);
  expect(jsQR(pixels, width, width)?.data).toBe(link);
});
