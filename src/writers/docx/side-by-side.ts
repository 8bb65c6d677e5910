import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { twips } from "./units.ts";

/** Columns of paragraphs without borders: the head of a document, and its signatures. No row breaks over a page. */
export function sideBySide(widths: readonly number[], rows: Paragraph[][][]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, c) => new TableCell({ children, width: { size: columnWidths[c] ?? 0, type: WidthType.DXA } })),
        }),
    ),
  });
}
