import type { Content, ContentStack, ContentTable } from "pdfmake/interfaces.js";
import type { ReportBlock } from "../../core/report/report-document.ts";
import { columnWidths, staysWhole } from "../column-widths.ts";
import { cellPadding, sizes } from "../page-measures.ts";
import { piecesOf, text, type Letters } from "./texts.ts";

export type TableBlock = Extract<ReportBlock, { kind: "table" }>;

const alignments = { start: "left", centre: "center", end: "right" } as const;
const layout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => cellPadding.side - 0.25,
  paddingRight: () => cellPadding.side - 0.25,
  paddingTop: () => cellPadding.top,
  paddingBottom: () => cellPadding.top,
};

export const captionOf = (caption: string): Content =>
  text(caption, { size: sizes.caption, bold: true, align: "center", margin: [0, 4, 0, 4] });

/** A table whose head row comes again on every page; rows stay whole unless one of them is too high for that. */
export function tableOf(block: TableBlock): ContentTable {
  const widths = columnWidths(block);
  const rowOf = (cells: readonly string[], bold: boolean, align?: Letters["align"]): ContentStack[] =>
    cells.map((cell, c) => {
      const letters = { size: sizes.cell, bold, align: align ?? alignments[block.columns[c]?.align ?? "start"] };
      return { stack: piecesOf(cell).map((piece) => text(piece, letters)) };
    });
  const titles = block.columns.map((column) => column.title);
  const rows = block.total === null ? block.rows : [...block.rows, block.total];
  // what cannot be broken and is higher than a page would be lost
  const lowHead = staysWhole(titles, widths);
  const lowRows = rows.every((row) => staysWhole(row, widths));
  return {
    layout,
    margin: [0, 0, 0, 8],
    table: {
      widths: widths.map((width) => width - 2 * cellPadding.side - 0.01),
      headerRows: lowHead ? 1 : 0,
      keepWithHeaderRows: lowHead && lowRows && rows.length > 0 ? 1 : 0,
      dontBreakRows: lowRows,
      body: [
        rowOf(titles, true, "center").map((cell) => ({ ...cell, verticalAlignment: "middle" })),
        ...block.rows.map((row) => rowOf(row, false)),
        ...(block.total === null ? [] : [rowOf(block.total, true)]),
      ],
    },
  };
}
