import { expect, test } from "vitest";
import { orderPhotos } from "../../../src/state/plan-import/order-photos.ts";

const chosen = (...names: string[]) => names.map((name) => ({ name }));

test.each<[string, string[], string[]]>([
  ["names that differ in more than numbers", ["phụ lục 1.jpg", "trang 1.jpg", "bìa.jpg"], ["phụ lục 1.jpg", "trang 1.jpg", "bìa.jpg"]],
  ["kinds that differ", ["2.png", "1.jpg"], ["2.png", "1.jpg"]],
  ["a camera's numbers", ["IMG_0012.jpg", "IMG_0009.jpg", "IMG_0010.jpg"], ["IMG_0009.jpg", "IMG_0010.jpg", "IMG_0012.jpg"]],
  ["numbers of different length", ["trang 10.jpg", "trang 2.jpg", "trang 1.jpg"], ["trang 1.jpg", "trang 2.jpg", "trang 10.jpg"]],
  ["days and times", ["20261127_101502.jpg", "20261126_235959.jpg"], ["20261126_235959.jpg", "20261127_101502.jpg"]],
])("%s", (_, names, ordered) => {
  expect(orderPhotos(chosen(...names)).map(({ name }) => name)).toEqual(ordered);
});

test("photos of one name stay as they were chosen", () => {
  const photos = [1, 2, 3].map((at) => ({ name: "image.jpg", at }));
  expect(orderPhotos(photos)).toEqual(photos);
});
