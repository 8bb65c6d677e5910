import { parseCsv } from "hucre/csv";
import type { Message } from "../core/plan/plan-draft.ts";
import type { OpenedDocument } from "./opened-document.ts";
import { cleanText } from "./sheet/clean-text.ts";
import { blocksOfGrids } from "./sheet/grid-blocks.ts";
import { placeCells } from "./sheet/place-cells.ts";
import type { SheetCells } from "./sheet/sheet-cells.ts";
import { sheetLimits } from "./sheet/sheet-limits.ts";
import { taskAreas } from "./sheet/task-area.ts";

const delimiters = ["\t", ";", ","];
const sampleLength = 60_000;
const topLines = 60;
/** «sep=;» on the first line tells Excel the delimiter. */
const told = /^sep=(?<delimiter>[;,\t|])\r?\n/iu;

function cellsOf(text: string, delimiter: string): SheetCells {
  const { rows, columns } = sheetLimits;
  const records = parseCsv(text, { delimiter, maxRows: rows + 1 });
  return {
    name: "",
    hidden: false,
    rows: records
      .slice(0, rows)
      .map((record) => record.slice(0, columns).map((field) => (typeof field === "string" ? cleanText(field) : ""))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    around: [],
    broken: [],
    cut: records.length > rows || records.some((record) => record.length > columns),
  };
}

/** The share of records that have to be as wide as the header. */
const enoughRecords = 0.6;
const quotedCell = /(?:^|[\t;,])"/mu;

/** Whether the lines alone allow a table, for parsing every text as one takes long; quoted cells may hide line breaks. */
function mayBeTable(sample: string, delimiter: string): boolean {
  if (quotedCell.test(sample)) return true;
  const lines = sample.split("\n").filter((line) => line.replaceAll(delimiter, "").trim() !== "");
  return lines.filter((line) => line.split(delimiter).length >= 3).length >= enoughRecords * lines.length;
}

/** Whether most records of a sample stand in one table of tasks, all as wide as its header. */
function isTable(sample: SheetCells): boolean {
  const records = sample.rows.filter((row) => row.some((text) => text !== ""));
  const [area] = taskAreas(placeCells(sample).rows);
  if (!area || records.length < 2) return false;
  const widths = new Map<number, number>();
  for (const row of records) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return width >= 3 && count / records.length >= enoughRecords;
}

function delimiterOf(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  // the last line of a cut sample may be half a record
  const whole = sample.length < text.length ? sample.slice(0, sample.lastIndexOf("\n") + 1) : sample;
  return (
    delimiters.find((delimiter) => whole.includes(delimiter) && mayBeTable(whole, delimiter) && isTable(cellsOf(whole, delimiter))) ?? null
  );
}

/**
 * Reads a table of tasks whose columns are set apart by commas, semicolons or tabs, quoted cells with line breaks too.
 * Null for any other text: it is a table when most lines are as wide as a header that names work and who does it.
 */
export function documentOfSeparated(text: string, name: string | null): OpenedDocument | null {
  const said = told.exec(text);
  const table = said ? text.slice(said[0].length) : text;
  const delimiter = said?.groups?.delimiter ?? delimiterOf(table);
  if (delimiter === null) return null;
  const sheet = cellsOf(table, delimiter);
  const messages: Message[] = sheet.cut ? [{ code: "sheet.too_long", text: name ?? "", at: null }] : [];
  const top = sheet.rows.slice(0, topLines).flatMap((row) => [...row.flatMap((cell) => cell.split("\n")), row.join("\t")]);
  return { document: { blocks: blocksOfGrids([placeCells(sheet)]), name }, top, pictures: false, messages };
}

/** Cells that a program quoted because of their line breaks, in a text with other lines around: the breaks become spaces. */
export function withoutQuotedBreaks(text: string): string {
  if (!text.includes("\t")) return text;
  const cell = /(?<=^|\t)"(?<inner>(?:[^"]|""){0,4000})"(?=\t|\r?$)/gmu;
  return text.replace(cell, (all, inner: string) =>
    inner.includes("\n") ? inner.replaceAll('""', '"').replace(/\s+/gu, (gap) => (gap.includes("\n") ? " " : gap)) : all,
  );
}
