import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { OverviewSheet, SheetPart } from "../../core/overview/overview-sheet.ts";
import { allotRows, type RoomWanted } from "../allot-rows.ts";
import { breakName } from "../break-name.ts";
import { columnWidths } from "../column-widths.ts";
import { cellPadding, headColumns, lineHeight, mottoWidth, page, sizes, textWidth } from "../page-measures.ts";
import { dateLine, motto, nation } from "../report-lines.ts";
import { balancingMargin, estimateLines, estimateWidth, shortRule } from "../text-width.ts";
import { boxesBar } from "./boxes-bar.ts";
import { family } from "./fonts.ts";
import { makePdf } from "./make-pdf.ts";
import { sideBySide } from "./side-by-side.ts";
import { captionOf, tableOf, type TableBlock } from "./table.ts";
import { rule, text } from "./texts.ts";

const noteSize = sizes.recipients;
const lineOf = (size: number) => size * lineHeight;
const captionHeight = lineOf(sizes.caption) + 8;
const restHeight = lineOf(noteSize) + 8;
const belowTable = 8;

/** Lays a page out on one sheet of paper; what does not fit is counted. */
export async function composeSheet(sheet: OverviewSheet): Promise<Uint8Array> {
  const wanted = sheet.parts.map((part, p) => roomOf(part, p === 0));
  const room = page.height - page.top - page.bottom - headHeight(sheet);
  // Heights are estimated, and mostly too high. Where the page ran over, the next try has less room, and the last one none.
  for (const share of [1.3, 1.1, 0.9, 0]) {
    const { bytes, pages } = await layOut(sheet, allotRows(wanted, room * share));
    if (pages === 1 || share === 0) return bytes;
  }
  throw new Error("unreachable");
}

/** How high head, title, lines and bar are, about. */
function headHeight({ organization, subject, lines }: OverviewSheet): number {
  const [left] = headColumns;
  const issuer = estimateLines(organization.toUpperCase(), sizes.issuer, left);
  const title = estimateLines(subject, sizes.body, textWidth * 0.8) + 1;
  const facts = lines.reduce((sum, line) => sum + estimateLines(line, noteSize, textWidth), 0);
  return Math.max(issuer, 2) * lineOf(sizes.issuer) + lineOf(sizes.number) + title * lineOf(sizes.body) + facts * lineOf(noteSize) + 70;
}

function roomOf(part: SheetPart, whole: boolean): RoomWanted {
  const widths = columnWidths({ ...part, total: null });
  const widthOf = (column: number) => (widths[column] ?? textWidth) - 2 * cellPadding.side;
  const heightOf = (lines: readonly number[]) => Math.max(...lines) * lineOf(sizes.cell) + 2 * cellPadding.top + 0.5;
  return {
    fixed: captionHeight + belowTable,
    head: heightOf(part.columns.map(({ title }, c) => estimateLines(title, sizes.cell, widthOf(c)))),
    // Letters that are not bold run about as wide as bold ones are taken for, broken lines and all.
    rows: part.rows.map((row) => heightOf(row.map((cell, c) => Math.max(1, Math.ceil(estimateWidth(cell, sizes.cell) / widthOf(c)))))),
    least: whole ? part.rows.length : 0,
    rest: whole ? 0 : restHeight,
  };
}

/** The PDF, and how many pages it took. */
async function layOut(sheet: OverviewSheet, shown: readonly number[]): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 1;
  const definition: TDocumentDefinitions = {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: family, fontSize: sizes.body },
    language: "vi-VN",
    displayTitle: true,
    info: { title: sheet.subject, author: sheet.organization },
    header: (_number, all) => {
      pages = all;
      return null;
    },
    content: [...headParts(sheet), ...boxesBar(sheet.boxes), ...sheet.parts.flatMap((part, p) => partOf(part, shown[p] ?? 0))],
  };
  return { bytes: await makePdf(definition), pages };
}

/** Who it is from and when; what it is, and the facts below. */
function headParts(sheet: OverviewSheet): Content[] {
  const [left] = headColumns;
  const issuer = breakName(sheet.organization.toUpperCase(), sizes.issuer, left);
  const centred = { align: "center" } as const;
  const bold = { size: sizes.body, bold: true, align: "center" } as const;
  const side = balancingMargin(sheet.subject, sizes.body, textWidth);
  return [
    sideBySide(headColumns, [
      [
        [
          ...issuer.map((line) => text(line, { ...centred, size: sizes.issuer, bold: true })),
          rule(shortRule(issuer, sizes.issuer, left), [0, 2, 0, 4]),
        ],
        [
          text(nation, { ...centred, size: sizes.nation, bold: true }),
          text(motto, { ...centred, size: sizes.motto, bold: true }),
          rule(mottoWidth, [0, 2, 0, 4]),
          text(dateLine(sheet), { ...centred, size: sizes.number, italics: true, margin: [0, 2, 0, 0] }),
        ],
      ],
    ]),
    text(sheet.heading, { ...bold, margin: [0, 10, 0, 0] }),
    text(sheet.subject, { ...bold, margin: [side, 0, side, 4] }),
    ...sheet.lines.map((line) => text(line, { ...centred, size: noteSize })),
  ];
}

/** A table's first rows, and how many more there are. */
function partOf(part: SheetPart, shown: number): Content[] {
  const rows = part.rows.slice(0, shown);
  const left = part.count - rows.length;
  const block: TableBlock = { kind: "table", caption: null, columns: part.columns, rows, total: null };
  const words = rows.length === 0 ? `${left} ${part.noun}` : `và ${left} ${part.noun} khác`;
  const rest = left > 0 ? [text(words, { size: noteSize, italics: true, margin: [0, -4, 0, 6] })] : [];
  return [captionOf(part.caption), ...(rows.length > 0 ? [tableOf(block)] : []), ...rest];
}
