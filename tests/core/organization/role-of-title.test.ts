import { expect, test } from "vitest";
import { roleOfTitle } from "../../../src/core/organization/role-of-title.ts";

test.each([
  ["", null],
  ["Nguyễn Văn An", null],
  ["Tiến sĩ", null],
  ["Chủ tịch Hội Nông dân", "unit_head"],
  ["Chủ tịch Ủy ban MTTQ", "viewer"],
  ["Phó Chủ tịch HĐND xã", "viewer"],
  ["Chủ tịch UBND xã", "leader"],
  ["Phó Chủ tịch", "leader"],
  ["LÃNH ĐẠO", "leader"],
  ["Trưởng phòng", "unit_head"],
  ["Phó Trưởng phòng", "unit_head"],
  ["Hiệu trưởng", "unit_head"],
  ["Trưởng Công an xã", "unit_head"],
  ["Chánh Văn phòng HĐND và UBND", "viewer"],
  ["Thủ trưởng đơn vị", "unit_head"],
  ["Chuyên viên", "staff"],
  ["công chức Văn hóa - Xã hội", "staff"],
  ["Cơ quan đầu mối", "coordinator"],
  ["Người theo dõi", "viewer"],
])("%j is %j", (title, role) => {
  expect(roleOfTitle(title)).toBe(role);
});
