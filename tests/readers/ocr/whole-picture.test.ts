import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { isWholePicture } from "../../../src/readers/ocr/whole-picture.ts";

const canvas = createCanvas(300, 300);
canvas.getContext("2d").fillRect(20, 20, 90, 90);
const jpeg = Uint8Array.from(canvas.toBuffer("image/jpeg", 80));
const png = Uint8Array.from(canvas.toBuffer("image/png"));
const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** A JPEG with a small whole picture among its headers, as cameras write it. */
const withThumbnail = (picture: Uint8Array) => {
  const length = jpeg.length + 2;
  return join(picture.subarray(0, 2), Uint8Array.from([0xff, 0xe1, length >> 8, length & 255]), jpeg, picture.subarray(2));
};

describe("not whole", () => {
  test.each([2, 3, 4, 20, 200, 400, 600, jpeg.length - 2, jpeg.length - 1])("a JPEG of %i bytes", (length) => {
    expect(isWholePicture(jpeg.subarray(0, length))).toBe(false);
  });

  test("a JPEG that is cut off, whatever small picture is in its head", () => {
    expect(isWholePicture(withThumbnail(jpeg.subarray(0, jpeg.length - 2)))).toBe(false);
  });

  test.each([8, 40, png.length - 12])("a PNG of %i bytes", (length) => {
    expect(isWholePicture(png.subarray(0, length))).toBe(false);
  });
});

test.each([
  ["a JPEG", jpeg],
  ["a JPEG with a small picture in its head", withThumbnail(jpeg)],
  ["a JPEG with a camera's notes behind its end", join(jpeg, new Uint8Array(5000))],
  ["a JPEG with filling between its markers", join(jpeg.subarray(0, 2), Uint8Array.from([0xff, 0xff]), jpeg.subarray(2))],
  ["a PNG", png],
  ["another kind", new TextEncoder().encode("GIF89a")],
])("whole: %s", (_, bytes) => {
  expect(isWholePicture(bytes)).toBe(true);
});
