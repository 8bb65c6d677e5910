import { expect, test } from "vitest";
import type { Unit } from "../../../../src/core/organization/organization.ts";
import { suggestUnits } from "../../../../src/core/plan/review/unit-suggestions.ts";
import { matchUnit } from "../../../../src/core/unit/match-unit.ts";

function unit(id: string, name: string, aliases: string[] = []): Unit {
  return { id, name, shortName: null, parentId: null, aliases, members: 0 };
}

const directory = {
  units: [
    unit("v", "Phòng Văn hóa - Xã hội"),
    unit("k", "Phòng Kinh tế"),
    unit("h", "Trung tâm Phục vụ hành chính công", ["Bộ phận Một cửa"]),
    unit("d", "Trung tâm Cung ứng dịch vụ công"),
  ],
  groups: [{ id: "t", name: "các thôn", unitIds: [] }],
};

test.each([
  ["Phòng Văn hóa và Thông tin", "Phòng Văn hóa - Xã hội"],
  ["Bộ phận một cửa xã", "Trung tâm Phục vụ hành chính công"],
  ["Trung tâm Phục vụ HCC", "Trung tâm Phục vụ hành chính công"],
  ["trưởng các thôn", "các thôn"],
])("«%s» is most like «%s»", (written, name) => {
  expect(suggestUnits(written, directory)[0]?.name).toBe(name);
});

test.each(["Phòng Kinh tế", "phong kinh te", "Phòng Kinh tế xã Bình An"])("«%s» scores as it does where names are matched", (written) => {
  const match = matchUnit(written, directory);
  expect(suggestUnits(written, directory)[0]).toMatchObject({ choice: { kind: "unit", unitId: "k" }, score: match?.score });
});

test("at most three, best first, and none that has little in common", () => {
  const scores = suggestUnits("Trung tâm dịch vụ công", directory).map((suggestion) => suggestion.score);
  expect(scores.length).toBeLessThanOrEqual(3);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(suggestUnits("Ngân hàng Chính sách", directory)).toEqual([]);
});
