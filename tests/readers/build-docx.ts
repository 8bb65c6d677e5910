import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from "docx";

const cell = (text: string, options: { span?: number; merge?: "restart" | "continue" } = {}) =>
  new TableCell({
    children: text.split("\n").map((line) => new Paragraph(line)),
    ...(options.span ? { columnSpan: options.span } : {}),
    ...(options.merge ? { verticalMerge: options.merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });
const item = (text: string, level: number) => new Paragraph({ children: [new TextRun(text)], numbering: { reference: "plan", level } });
const bullet = (text: string) => new Paragraph({ children: [new TextRun(text)], numbering: { reference: "bullets", level: 0 } });

/** A Word plan whose sections, items and bullets are numbered by Word, with a table that has merged cells. */
export async function buildDocx(): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "plan",
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, "%1."),
            level(1, LevelFormat.DECIMAL, "%2."),
            level(2, LevelFormat.LOWER_LETTER, "%3)"),
          ],
        },
        { reference: "bullets", levels: [level(0, LevelFormat.BULLET, "-")] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph("ỦY BAN NHÂN DÂN XÃ TÂN PHÚ"),
          new Paragraph("Số: 21/KH-UBND"),
          new Paragraph("Tân Phú, ngày 04 tháng 02 năm 2026"),
          new Paragraph("KẾ HOẠCH"),
          new Paragraph("Xây dựng nông thôn mới năm 2026"),
          item("MỤC ĐÍCH, YÊU CẦU", 0),
          item("Mục đích: nâng cao đời sống Nhân dân.", 1),
          item("NHIỆM VỤ TRỌNG TÂM", 0),
          item("Bê tông hóa 3 km đường trục thôn", 1),
          bullet("Đơn vị chủ trì: Phòng Kinh tế."),
          bullet("Đơn vị phối hợp: các thôn."),
          bullet("Thời gian thực hiện: Quý II/2026."),
          item("Trồng 2.000 cây xanh phân tán", 1),
          bullet("Đơn vị chủ trì: Đoàn Thanh niên xã."),
          bullet("Thời gian hoàn thành: Trước ngày 19/5/2026."),
          item("PHÂN CÔNG THEO BẢNG", 0),
          new Table({
            rows: [
              row(cell("STT"), cell("Nội dung"), cell("Đơn vị chủ trì"), cell("Đơn vị phối hợp"), cell("Thời gian")),
              row(cell("A. Môi trường", { span: 5 })),
              row(
                cell("1"),
                cell("Thu gom rác thải tại nguồn"),
                cell("Phòng Kinh tế", { merge: "restart" }),
                cell("Hội Phụ nữ xã\nCác thôn"),
                cell("Hằng tháng"),
              ),
              row(cell("2"), cell("Cải tạo kênh mương"), cell("", { merge: "continue" }), cell("Hội Nông dân xã"), cell("Quý III/2026")),
            ],
          }),
          item("TỔ CHỨC THỰC HIỆN", 0),
          item("Phòng Kinh tế: Theo dõi, đôn đốc các thôn thực hiện.", 1),
          item("Các thôn", 1),
          item("Vận động Nhân dân hiến đất làm đường.", 2),
          item("Báo cáo kết quả về UBND xã trước ngày 30/11/2026.", 2),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
