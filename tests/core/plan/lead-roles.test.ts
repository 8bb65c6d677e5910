import { describe, expect, it } from "vitest";
import { rolesIn } from "../../../src/core/plan/lead-roles.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

function roles(text: string) {
  const found = rolesIn(readingOf(text, false));
  const words = (ranges: readonly { start: number; end: number }[]) => ranges.map(({ start, end }) => text.slice(start, end).trim());
  return found && [words(found.lead), words(found.support)];
}

describe("rolesIn", () => {
  it.each([
    ["Phòng Nội vụ; Phòng Kinh tế"],
    ["Các cơ quan, đơn vị liên quan"],
    ["Đồng chí Phó Chủ tịch phụ trách lĩnh vực văn hóa"],
    ["Phòng Lao động (Phòng Nội vụ)"],
    ["Ban Chỉ đạo phối hợp liên ngành tỉnh"],
  ])("finds no roles in «%s»", (text) => {
    expect(roles(text)).toBeNull();
  });

  it.each([
    ["Phòng Nội vụ chủ trì, phối hợp với Đoàn xã, các trường học", ["Phòng Nội vụ"], ["Đoàn xã, các trường học"]],
    ["Sở Y tế chủ trì; các sở, ngành phối hợp thực hiện", ["Sở Y tế"], ["các sở, ngành"]],
    ["Sở Y tế chủ trì, Công an tỉnh phối hợp", ["Sở Y tế"], ["Công an tỉnh"]],
    ["Phòng Nội vụ tham mưu; Văn phòng phối hợp", ["Phòng Nội vụ"], ["Văn phòng"]],
    ["Trạm Y tế (chủ trì), Công an xã, các thôn (phối hợp)", ["Trạm Y tế"], [", Công an xã, các thôn"]],
    ["- Chủ trì: Công an tỉnh - Phối hợp: Sở Y tế", ["Công an tỉnh"], ["Sở Y tế"]],
    ["Chủ trì: Sở Y tế.\nPhối hợp: Sở Nội vụ, các xã.", ["Sở Y tế"], ["Sở Nội vụ, các xã"]],
    ["Phòng Nội vụ là đơn vị đầu mối, phối hợp cùng Phòng Kinh tế thực hiện", ["Phòng Nội vụ"], ["Phòng Kinh tế"]],
  ])("parts «%s»", (text, lead, support) => {
    expect(roles(text)).toEqual([lead, support]);
  });
});
