import { describe, expect, it } from "vitest";
import type { UnitDirectory } from "../../../src/core/organization/organization.ts";
import { foldUnitName } from "../../../src/core/unit/fold-unit-name.ts";
import { matchUnit } from "../../../src/core/unit/match-unit.ts";

const unit = (id: string, name: string, aliases: string[] = [], shortName: string | null = null) => ({
  id,
  name,
  shortName,
  parentId: null,
  aliases,
  members: 0,
});
const directory: UnitDirectory = {
  units: [
    unit("vp", "Văn phòng HĐND và UBND xã", ["VP HĐND&UBND xã"]),
    unit("kt", "Phòng Kinh tế"),
    unit("vhxh", "Phòng Văn hóa - Xã hội", [], "Phòng VH-XH"),
    unit("ca", "Công an xã"),
    unit("th1", "Trường Tiểu học Tân Lập 1"),
    unit("th2", "Trường Tiểu học Tân Lập 2"),
    unit("mt", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    unit("ah", "Thôn An Hòa"),
  ],
  groups: [
    { id: "thon", name: "các thôn", unitIds: ["ah"] },
    { id: "truong", name: "các trường học trên địa bàn xã", unitIds: ["th1", "th2"] },
  ],
};

describe("matchUnit", () => {
  it.each([["Sở Tài chính"], ["Trường Tiểu học Tân Lập"], ["các doanh nghiệp viễn thông"], ["Phòng"], [""], ["Chi cục Thuế khu vực"]])(
    "knows nobody by «%s»",
    (written) => {
      expect(matchUnit(written, directory)).toBeNull();
    },
  );

  it.each([
    ["Phòng Kinh tế", "kt"],
    ["phòng kinh tế xã Bình Minh", "kt"],
    ["Phòng VH-XH", "vhxh"],
    ["Phòng Văn hoá và Xã hội", "vhxh"],
    ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "vp"],
    ["Công an xã Bình Minh", "ca"],
    ["UBMTTQ Việt Nam xã", "mt"],
    ["Trường TH Tân Lập 2", "th2"],
  ])("knows «%s» as %s", (written, unitId) => {
    expect(matchUnit(written, directory)).toMatchObject({ kind: "unit", unitId });
  });

  it("knows groups by their names", () => {
    expect(matchUnit("các thôn", directory)).toMatchObject({ kind: "group", groupId: "thon", score: 1 });
    expect(matchUnit("Các trường học trên địa bàn", directory)).toMatchObject({ kind: "group", groupId: "truong" });
  });

  it("folds marks, case and abbreviations", () => {
    expect(foldUnitName("Phòng VH&TT huyện")).toBe(foldUnitName("PHÒNG VĂN HÓA VÀ THÔNG TIN HUYỆN"));
  });
});
