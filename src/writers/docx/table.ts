import type { Paragraph } from "docx";
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { ReportBlock } from "../../core/report/report-document.ts";
import { columnWidths, staysWhole } from "../column-widths.ts";
import { cellPadding, sizes } from "../page-measures.ts";
import { gap, paragraph, type Line } from "./paragraphs.ts";
import { twips } from "./units.ts";

type TableBlock = Extract<ReportBlock, { kind: "table" }>;

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** A table with its caption; its head row comes again on every page, and `keepNext` holds its last row beside what follows. */
export function tableParts(block: TableBlock, keepNext: boolean): (Paragraph | Table)[] {
  const points = columnWidths(block);
  const widths = points.map(twips);

  const rowOf = (cells: readonly string[], letters: Pick<Line, "bold" | "align">, keep: boolean, head = false) =>
    new TableRow({
      cantSplit: staysWhole(cells, points),
      tableHeader: head,
      children: cells.map((text, c) => {
        const align = letters.align ?? block.columns[c]?.align ?? "start";
        const children = text
          .split("\n")
          .map((part) => paragraph(part, { size: sizes.cell, ...letters, align, ...(keep ? { more: { keepNext: true } } : {}) }));
        const verticalAlign = head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP;
        return new TableCell({ children, verticalAlign, width: { size: widths[c] ?? 0, type: WidthType.DXA } });
      }),
    });

  const titles = block.columns.map((column) => column.title);
  const lastOfRows = block.total === null ? block.rows.length - 1 : block.rows.length;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders,
    margins: {
      left: twips(cellPadding.side),
      right: twips(cellPadding.side),
      top: twips(cellPadding.top),
      bottom: twips(cellPadding.top),
      marginUnitType: WidthType.DXA,
    },
    rows: [
      rowOf(titles, { bold: true, align: "centre" }, true, true),
      ...block.rows.map((row, r) => rowOf(row, {}, (keepNext && r === lastOfRows) || (block.total !== null && r === lastOfRows - 1))),
      ...(block.total === null ? [] : [rowOf(block.total, { bold: true }, keepNext)]),
    ],
  });
  const caption = { size: sizes.caption, bold: true, align: "centre", after: 4, more: { keepNext: true } } as const;
  return [...(block.caption === null ? [] : [paragraph(block.caption, caption)]), table, gap(8, keepNext)];
}
