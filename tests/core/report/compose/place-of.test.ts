import { expect, test } from "vitest";
import { placeOf } from "../../../../src/core/report/compose/place-of.ts";

test.each([
  ["Phòng Văn hóa - Xã hội", ""],
  ["PHÒNG VĂN HÓA - XÃ HỘI", ""],
  ["Sở Nội vụ", ""],
  ["Phòng Văn hóa - Xã hội xã Bình An", "Bình An"],
  ["Ủy ban nhân dân xã Bình An", "Bình An"],
  ["UBND Xã Hội Hoan", "Hội Hoan"],
  ["UBND XÃ BÌNH AN", "BÌNH AN"],
  ["Ủy ban nhân dân xã Bình An, huyện Đông Sơn", "Bình An"],
  ["Ủy ban nhân dân thị xã Sơn Tây", "Sơn Tây"],
  ["Sở Y tế tỉnh Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"],
  ["Ủy ban nhân dân Phường 5", "Phường 5"],
  ["UBND quận 10", "Quận 10"],
  ["Ủy ban nhân dân xã Bình An".normalize("NFD"), "Bình An"],
])("«%s» is at «%s»", (name, place) => {
  expect(placeOf(name)).toBe(place);
});
