import { describe, expect, it } from "vitest";
import { namedBehindColon, sentenceFieldsOf, timeAtEnd, timeBehindColon } from "../../../src/core/plan/sentence-fields.ts";
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
    ["Rà soát thủ tục. Sở Nội vụ tham mưu UBND tỉnh."],
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
    [
      "Tổng kết, khen thưởng. Văn phòng UBND xã tham mưu, tháng 01/2026.",
      "Tổng kết, khen thưởng",
      "Văn phòng UBND xã",
      null,
      "tháng 01/2026",
    ],
    [
      "Đăng ký nghĩa vụ, do Ban CHQS xã chủ trì, Công an xã, các bản phối hợp.",
      "Đăng ký nghĩa vụ",
      "Ban CHQS xã",
      "Công an xã, các bản",
      null,
    ],
  ])("reads «%s»", (text, ...fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});

describe("namedBehindColon", () => {
  const read = (text: string) => {
    const found = namedBehindColon(readingOf(text, false));
    return (
      found && [
        text.slice(0, found.titleEnd),
        text.slice(found.lead.start, found.lead.end),
        found.time && text.slice(found.time.start, found.time.end),
      ]
    );
  };

  it.each([
    ["Sở Y tế: Phòng Nghiệp vụ."],
    ["Thành phần tham dự: Lãnh đạo UBND xã."],
    ["Triển khai bốn nhóm việc: Phòng Kinh tế rà soát, Công an xã kiểm tra."],
    ["Rà soát: hộ nghèo, hộ cận nghèo."],
  ])("reads no unit behind the colon of «%s»", (text) => {
    expect(read(text)).toBeNull();
  });

  it("reads units, and a time behind them", () => {
    expect(read("Nghiệm thu, bàn giao dữ liệu: Phòng Kinh tế, Hạ tầng và Đô thị, hoàn thành tháng 12/2025.")).toEqual([
      "Nghiệm thu, bàn giao dữ liệu",
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "tháng 12/2025",
    ]);
    expect(read("Kiểm tra vệ sinh: Trạm Y tế xã, Công an xã.")).toEqual(["Kiểm tra vệ sinh", "Trạm Y tế xã, Công an xã", null]);
  });
});

describe("timeAtEnd", () => {
  const read = (text: string) => {
    const found = timeAtEnd(readingOf(text, false));
    return found && [text.slice(0, found.titleEnd).trim(), text.slice(found.time.start, found.time.end)];
  };

  it.each([
    ["Phấn đấu hoàn thành các chỉ tiêu được giao."],
    ["Bảo đảm hồ sơ; hoàn thành tốt nhiệm vụ."],
    ["Sửa đường, hoàn thành 100% kế hoạch năm."],
  ])("sees no deadline in «%s»", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ["Kiện toàn Ban Chỉ huy; hoàn thành trước ngày 15/5/2026.", "Kiện toàn Ban Chỉ huy", "trước ngày 15/5/2026"],
    ["Lập phương án sơ tán dân, xong trong tháng 5.", "Lập phương án sơ tán dân", "trong tháng 5"],
    ["Tu sửa kênh mương (hoàn thành trong quý I).", "Tu sửa kênh mương", "trong quý I"],
  ])("reads «%s»", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("timeBehindColon", () => {
  const read = (text: string) => {
    const found = timeBehindColon(readingOf(text, false));
    return found && [text.slice(0, found.titleEnd), text.slice(found.time.start, found.time.end)];
  };

  it.each([
    ["Tỷ lệ hộ có nước sạch: 95%."],
    ["Rà soát các nhóm hộ: hộ nghèo, hộ cận nghèo."],
    ["Quý I: ra quân."],
    ["Ban hành văn bản: Quý V/2026."],
  ])("sees no time behind the colon of «%s»", (text) => {
    expect(read(text)).toBeNull();
  });

  it("reads a time", () => {
    expect(read("Kiện toàn Ban Chỉ đạo: Quý I/2026.")).toEqual(["Kiện toàn Ban Chỉ đạo", "Quý I/2026"]);
    expect(read("Kiểm tra Tết Nguyên đán: từ 05/01 đến 15/02/2026.")).toEqual(["Kiểm tra Tết Nguyên đán", "từ 05/01 đến 15/02/2026"]);
  });
});
