import type { ReportWorkbook } from "../../src/core/report/report-workbook.ts";

/** One sheet of figures with a total, one of tasks with dates; texts that a spreadsheet could take for something else. */
export const sampleWorkbook: ReportWorkbook = {
  sheets: [
    {
      name: "Số liệu",
      title: "Kết quả thực hiện Kế hoạch chuyển đổi số năm 2026",
      columns: [
        { title: "Đơn vị", width: 32 },
        { title: "Số lớp tập huấn", width: 14 },
        { title: "Tỷ lệ (%)", width: 12 },
      ],
      rows: [
        [
          { kind: "text", value: "Phòng Văn hóa - Xã hội" },
          { kind: "number", value: 1250 },
          { kind: "number", value: 98.5 },
        ],
        [{ kind: "text", value: "Công an xã" }, { kind: "number", value: 0 }, null],
      ],
      total: [{ kind: "text", value: "Tổng cộng" }, { kind: "number", value: 1250 }, null],
    },
    {
      name: "Nhiệm vụ",
      title: "Nhiệm vụ",
      columns: [
        { title: "Nhiệm vụ", width: 60 },
        { title: "Thời hạn", width: 14 },
      ],
      rows: [
        [
          { kind: "text", value: "=1+1" },
          { kind: "date", value: "2026-11-14" },
        ],
        [
          { kind: "text", value: '- "Bê tông hóa" 3 km < đường & ngõ\u0000\u0008' },
          { kind: "date", value: "2028-02-29" },
        ],
      ],
      total: null,
    },
  ],
};
