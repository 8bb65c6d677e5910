import type { Message } from "../core/plan/plan-draft.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import type { OpenedDocument } from "./opened-document.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Refusal } from "./refusal.ts";
import { blocksOfGrids, ownName } from "./sheet/grid-blocks.ts";
import { placeCells } from "./sheet/place-cells.ts";
import type { SheetCells } from "./sheet/sheet-cells.ts";
import { titleOfName } from "./title-of-name.ts";
import { isWithin, type ZipEntry } from "./zip.ts";

const unpackedLimit = 100_000_000;
const topRows = 40;

const message = (code: string, text: string): Message => ({ code, text, at: null });

function messagesOf(sheet: SheetCells): Message[] {
  if (sheet.rows.every((row) => row.every((text) => text === ""))) return [];
  if (sheet.hidden) return [message("sheet.hidden", sheet.name)];
  const hasText = (row: readonly string[]) => row.some((text) => text !== "");
  const rows = [...sheet.hiddenRows].filter((r) => hasText(sheet.rows[r] ?? []));
  const columns = [...sheet.hiddenColumns].filter((c) => sheet.rows.some((row) => (row[c] ?? "") !== ""));
  return [
    ...(rows.length > 0 ? [message("sheet.hidden_rows", `${sheet.name}: ${rows.length}`)] : []),
    ...(columns.length > 0 ? [message("sheet.hidden_columns", `${sheet.name}: ${columns.length}`)] : []),
    ...(sheet.broken.length > 0 ? [message("sheet.formula_without_value", `${sheet.name}: ${sheet.broken.slice(0, 20).join(", ")}`)] : []),
    ...(sheet.cut ? [message("sheet.too_long", sheet.name)] : []),
  ];
}

/** What stands on top of a sheet, in hidden cells too: a secrecy mark counts wherever it is. */
const topOf = (sheet: SheetCells) => [
  ...sheet.around,
  ...sheet.rows.slice(0, topRows).flatMap((row) => row.flatMap((text) => text.split("\n"))),
];

/** Reads an .xlsx file: every sheet's visible cells as its user sees them, tables as rows with their merged cells. */
export async function documentOfXlsx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
  options: ReadOptions,
): Promise<Result<OpenedDocument, Refusal>> {
  if (!isWithin(entries, unpackedLimit)) return refuse({ code: "file.too_large" });
  const { readWorkbook } = await import("./sheet/read-workbook.ts");
  const read = await readWorkbook(bytes).catch(() => null);
  options.signal?.throwIfAborted();
  if (!read) return refuse({ code: "file.broken" });
  const { sheets, left } = read;
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const grids = shown.map((sheet, i) => {
    options.onProgress?.({ done: i, of: shown.length });
    return placeCells(sheet);
  });
  const blocks = blocksOfGrids(grids);
  options.onProgress?.({ done: shown.length, of: shown.length });
  const messages = sheets.flatMap(messagesOf);
  if (left > 0) messages.push(message("sheet.too_many", String(left)));
  const onlyName = grids.length === 1 ? ownName(grids[0]?.name ?? "") : null;
  return ok({
    document: { blocks, name: onlyName ?? titleOfName(name) },
    top: sheets.flatMap(topOf),
    pictures: entries.some((entry) => entry.name.startsWith("xl/media/")),
    messages,
  });
}
