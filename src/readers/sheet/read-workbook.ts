import { cellRef, readXlsx, type Sheet } from "hucre";
import { cellText } from "./cell-text.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { sheetLimits } from "./sheet-limits.ts";

/** Codes of a printed page's header and footer: sides, fonts, sizes, page numbers. */
const headerCodes = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])/giu;

/** How far behind the limits a sheet is looked at. */
const margin = 50;

function aroundOf(sheet: Sheet): string[] {
  const printed = Object.values(sheet.headerFooter ?? {}).filter((text) => typeof text === "string");
  const lines = printed.flatMap((text) => text.split(/&[LCR]/u)).map((text) => text.replace(headerCodes, " "));
  return [...lines, ...(sheet.textBoxes ?? []).map((box) => box.text)].slice(0, 40);
}

const indexes = <T>(list: Iterable<readonly [number, T | undefined]>, wanted: (item: T) => boolean) =>
  new Set([...list].filter(([, item]) => item !== undefined && wanted(item)).map(([index]) => index));

function cellsOf(sheet: Sheet): SheetCells {
  const { rows: rowLimit, columns: columnLimit } = sheetLimits;
  const broken: string[] = [];
  const rows = sheet.rows.slice(0, rowLimit).map((row, r) =>
    row.slice(0, columnLimit).map((value, c) => {
      const cell = sheet.cells?.get(`${r},${c}`);
      if (cell?.type === "error" || (typeof value === "string" && cell?.formula !== undefined && /^#[A-Z/0!?]+$/u.test(value))) {
        broken.push(cellRef(r, c));
        return "";
      }
      if (cell?.formula !== undefined && value === null) broken.push(cellRef(r, c));
      return cellText(value, cell?.style?.numFmt ?? "");
    }),
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: sheet.merges ?? [],
    hiddenRows: indexes(sheet.rowDefs ?? [], (row) => row.hidden === true),
    hiddenColumns: indexes((sheet.columns ?? []).entries(), (column) => column.hidden === true),
    around: aroundOf(sheet),
    broken,
    cut: sheet.rows.some((row, r) => row.some((value, c) => (r >= rowLimit || c >= columnLimit) && value !== null && value !== "")),
  };
}

/** Reads the sheets of an .xlsx file, hidden ones too; throws when the file is damaged. Loaded late, for its size. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: SheetCells[]; left: number }> {
  let left = 0;
  const { rows, columns } = sheetLimits;
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    // somewhat more than is kept, so that a sheet that goes on is known
    range: `A1:${cellRef(rows + margin - 1, columns + margin - 1)}`,
    sheets: ({ index }) => {
      if (index >= sheetLimits.sheets) left++;
      return index < sheetLimits.sheets;
    },
  });
  return { sheets: workbook.sheets.map(cellsOf), left };
}
