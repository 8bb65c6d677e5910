import { describe, expect, test } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";
import { atomAt, listAfter } from "../../../src/core/time-expression/atoms.ts";

const read = (text: string) => atomAt(fold(text), 0);

describe("no time begins in", () => {
  test.each(["tổ chức hội thi", "số 15/2020/NĐ-CP", "năm lớp tập huấn", "tháng", "quý", "ngày", "đầu tư công", "cuối cùng", ""])(
    "«%s»",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe("one time", () => {
  test.each([
    ["quý III/2026", { kind: "quarter", first: 3, last: 3, year: 2026 }],
    ["quý 2 năm 2026", { kind: "quarter", first: 2, year: 2026 }],
    ["tháng 9/2026", { kind: "month", first: 9, year: 2026 }],
    ["tháng 9", { kind: "month", first: 9, year: null }],
    ["cuối quý IV/2026", { kind: "quarter", first: 4, edge: "end" }],
    ["đầu tháng 6", { kind: "month", first: 6, edge: "start" }],
    ["giữa tháng 6", { kind: "month", first: 6, edge: "middle" }],
    ["năm 2026", { kind: "year", year: 2026 }],
  ])("«%s»", (text, atom) => {
    const found = read(text);
    expect(found).toMatchObject(atom);
    expect(found?.end).toBe(fold(text).length);
  });
});

test("a time that can not be is read, so that whoever resolves it says so", () => {
  expect([read("quý V/2026"), read("tháng 13/2026")]).toMatchObject([
    { kind: "quarter", first: 5 },
    { kind: "month", first: 13 },
  ]);
});

describe("a list", () => {
  test.each([
    ["quý I, II/2026", [[2, 2026]]],
    [
      "quý I, II và III/2026",
      [
        [2, null],
        [3, 2026],
      ],
    ],
    ["tháng 3 - 6/2026", [[6, 2026]]],
    [
      "tháng 3, 6, 9",
      [
        [6, null],
        [9, null],
      ],
    ],
    ["tháng 6 và tháng 12", []],
    ["tháng 3 và 15 ngày sau đó", []],
    ["năm 2026, 2027", []],
  ] as [string, [number, number | null][]][])("«%s»", (text, further) => {
    const first = read(text);
    expect(first).not.toBeNull();
    if (first) expect(listAfter(fold(text), first).map(({ atom }) => [atom.first, atom.year])).toEqual(further);
  });
});
