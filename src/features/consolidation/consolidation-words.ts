import type { ConsolidatedUnit, ConsolidationText, UnitSection } from "../../core/report/consolidation.ts";

export const sectionNames: Record<ConsolidationText["section"], string> = {
  opening: "Mở đầu",
  results: "Kết quả thực hiện",
  difficulties: "Khó khăn, vướng mắc",
  proposals: "Đề xuất, kiến nghị",
  closing: "Kết thúc",
};

export const unitSections: readonly UnitSection[] = ["results", "difficulties", "proposals"];

/** What a unit has done since it was taken in. */
export const changeWords: Record<NonNullable<ConsolidatedUnit["change"]>, string> = {
  new: "Mới nộp, chưa đưa vào",
  newer: "Đã nộp bản mới",
  taken_back: "Không còn bản đã nộp",
};
