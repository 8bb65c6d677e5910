import { describe, expect, it } from "vitest";
import { sentenceFieldsOf } from "../../../src/core/plan/sentence-fields.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

function fieldsOf(text: string) {
  const found = sentenceFieldsOf(readingOf(text, false));
  const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);
  return found && [text.slice(0, found.titleEnd), words(found.lead), words(found.support), words(found.time)];
}

describe("sentenceFieldsOf", () => {
  it.each([
    ["Hội thi do Bộ Y tế phát động được tổ chức hằng năm."],
    ["Tiếp tục phong trào do Ủy ban Mặt trận Tổ quốc chủ trì phát động ở khu dân cư."],
    ["Tổ chức lớp học, giao lưu văn nghệ trong tháng 5."],
    ["Rà soát thủ tục, Sở Nội vụ đã thực hiện xong năm trước."],
    ["Sở Y tế chủ trì khám sức khỏe cho người cao tuổi."],
    ["Lắp đặt biển báo. Đường liên xã thực hiện trong quý I."],
  ])("reads no fields in «%s»", (text) => {
    expect(fieldsOf(text)).toBeNull();
  });

  it.each([
    ["Mở chuyên mục trên báo, do Sở Nội vụ chủ trì, hoàn thành trong quý II.", "Mở chuyên mục trên báo", "Sở Nội vụ", null, "trong quý II"],
    [
      "Tổ chức hội thi, giao Hội Hỗ trợ người nghèo phát triển sản xuất chủ trì, phối hợp với Sở Tài chính, xong trước ngày 30/9.",
      "Tổ chức hội thi",
      "Hội Hỗ trợ người nghèo phát triển sản xuất",
      "Sở Tài chính",
      "trước ngày 30/9",
    ],
    [
      "Tập huấn cán bộ xã. Sở Y tế chủ trì, phối hợp Sở Tài chính thực hiện trong tháng 5/2025.",
      "Tập huấn cán bộ xã",
      "Sở Y tế",
      "Sở Tài chính",
      "trong tháng 5/2025",
    ],
    ["Rà soát hộ nghèo. Giao UBND các xã thực hiện, xong trước 15/11.", "Rà soát hộ nghèo", "UBND các xã", null, "trước 15/11"],
    [
      "Đăng tin trên trang của Hội, do Ban Tổ chức chủ trì, định kỳ hằng tuần.",
      "Đăng tin trên trang của Hội",
      "Ban Tổ chức",
      null,
      "định kỳ hằng tuần",
    ],
  ])("reads «%s»", (text, ...fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});
