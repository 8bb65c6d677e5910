import type { ReportBlock, ReportDocument } from "../../src/core/report/report-document.ts";

const units = ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND", "Công an xã", "Trường THCS Bình An", "Trạm Y tế"];

/** The four boxes by unit, in eight columns, with a total. */
export function figuresTable(rows: number): ReportBlock {
  const columns = ["STT", "Đơn vị", "Tổng số", "Đúng hạn", "Trễ hạn", "Trong hạn", "Quá hạn", "Tỷ lệ (%)"].map((title, c) => ({
    title,
    share: [5, 34, 9, 9, 9, 9, 9, 10][c] ?? 1,
    align: c === 1 ? ("start" as const) : ("centre" as const),
  }));
  const cells = Array.from({ length: rows }, (_, r) => {
    const [onTime, late, open, overdue] = [(r * 7) % 13, r % 4, (r * 3) % 5, r % 3];
    const all = onTime + late + open + overdue;
    const share = all === 0 ? "–" : ((100 * onTime) / all).toFixed(1).replace(".", ",");
    return [r + 1, units[r % units.length] ?? "", all, onTime, late, open, overdue, share].map(String);
  });
  const sum = (c: number) => String(cells.reduce((all, row) => all + Number(row[c]), 0));
  return {
    kind: "table",
    caption: "Bảng 1. Kết quả theo đơn vị",
    columns,
    rows: cells,
    total: ["", "Tổng cộng", sum(2), sum(3), sum(4), sum(5), sum(6), ""],
  };
}

export const flowing =
  "Thực hiện Kế hoạch số 21/KH-UBND ngày 04 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số năm 2026, Ủy ban nhân dân xã đã ban hành văn bản chỉ đạo, phân công nhiệm vụ cụ thể cho từng cơ quan, đơn vị; tổ chức tuyên truyền, quán triệt đến cán bộ, công chức, viên chức và Nhân dân trên địa bàn.";

/** A consolidated report as a commune sends it upward; every part that a report can have. */
export const sampleReport: ReportDocument = {
  parentBody: "Ủy ban nhân dân tỉnh Tân Phú",
  issuer: "Ủy ban nhân dân xã Bình An",
  number: "7",
  symbol: "BC-UBND",
  place: "Bình An",
  date: "2026-11-04",
  subject: "Kết quả thực hiện Kế hoạch chuyển đổi số trên địa bàn xã Bình An 10 tháng đầu năm 2026",
  addressees: ["Ủy ban nhân dân tỉnh Tân Phú", "Sở Khoa học và Công nghệ"],
  body: [
    { kind: "paragraph", text: flowing },
    { kind: "heading", level: 1, text: "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH" },
    { kind: "paragraph", text: flowing },
    { kind: "heading", level: 1, text: "II. KẾT QUẢ THỰC HIỆN" },
    { kind: "heading", level: 2, text: "1. Kết quả chung" },
    { kind: "paragraph", text: "Đến ngày 04/11/2026, các cơ quan, đơn vị đã hoàn thành phần lớn nhiệm vụ được giao, cụ thể như sau:" },
    figuresTable(14),
    { kind: "heading", level: 2, text: "2. Kết quả theo nhiệm vụ" },
    { kind: "heading", level: 3, text: "a) Hạ tầng số" },
    { kind: "paragraph", text: `${flowing}\nPhủ sóng 100% thôn; lắp 12 điểm truy cập "Wi-Fi công cộng" & camera < 24 giờ.` },
    { kind: "heading", level: 1, text: "III. KHÓ KHĂN, KIẾN NGHỊ" },
    { kind: "paragraph", text: flowing },
    { kind: "paragraph", text: "Trên đây là báo cáo kết quả thực hiện của Ủy ban nhân dân xã Bình An./." },
  ],
  signature: { authority: "TM. Ủy ban nhân dân", title: "Chủ tịch", name: "Nguyễn Văn Ước" },
  recipients: ["Như trên", "Thường trực Đảng ủy, HĐND xã", "Chủ tịch, các Phó Chủ tịch UBND xã", "- Lưu: VT, VHXH."],
};
