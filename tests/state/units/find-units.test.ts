import { expect, test } from "vitest";
import type { Unit } from "../../../src/core/organization/organization.ts";
import { findUnits, placeUnits } from "../../../src/state/units/find-units.ts";

function unit(id: string, name: string, parentId: string | null = null, aliases: string[] = []): Unit {
  return { id, name, shortName: null, parentId, aliases, members: 0 };
}

const units = [
  unit("d", "Đoàn Thanh niên xã", "m"),
  unit("v", "Phòng Văn hóa - Xã hội", null, ["Phòng VH-XH"]),
  unit("m", "Mặt trận Tổ quốc xã"),
  unit("o", "Đội cũ", "gone"),
];

test("units stand below their parents, in Vietnamese order; a lost parent is none", () => {
  expect(placeUnits(units).map(({ unit, depth }) => `${depth} ${unit.name}`)).toEqual([
    "0 Đội cũ",
    "0 Mặt trận Tổ quốc xã",
    "1 Đoàn Thanh niên xã",
    "0 Phòng Văn hóa - Xã hội",
  ]);
});

test.each([
  ["van hoa", ["v"]],
  ["VHXH", []],
  ["vh-xh", ["v"]],
  ["xa doan", ["d"]],
  ["ĐOÀN", ["d"]],
  ["", ["o", "m", "d", "v"]],
  ["không có", []],
])("searching «%s»", (search, ids) => {
  expect(findUnits(placeUnits(units), search).map((placed) => placed.unit.id)).toEqual(ids);
});
