import { expect, test } from "vitest";
import { plainExtension } from "../../src/readers/kept-plan-file.ts";
import { contentHash } from "../../src/state/plan-import/content-hash.ts";
import { sameJson } from "../../src/state/plan-review/same-json.ts";

test.each([
  ["Kế hoạch số 12.docx", ".docx"],
  ["KE HOACH.DOCX", ".docx"],
  ["kế hoạch", ""],
  ["tệp.đặc", ""],
  ["../../x.sh/..", ""],
  ["ảnh.jpeg", ".jpeg"],
])("the name «%s» leaves «%s»", (name, extension) => {
  expect(plainExtension(name)).toBe(extension);
});

test("the hash is SHA-256 in lower-case hex, of several files that of all in their order", async () => {
  expect(await contentHash([new TextEncoder().encode("abc")])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const parts = ["a", "", "bc"].map((part) => new TextEncoder().encode(part));
  expect(await contentHash(parts)).toBe(await contentHash([new TextEncoder().encode("abc")]));
});

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
])("%j and %j", (one, other, same) => {
  expect(sameJson(one, other)).toBe(same);
});
