import type { ReportBlock, ReportDocument } from "../core/report/report-document.ts";
import { cleanLine, cleanText } from "./clean-text.ts";

type Table = Extract<ReportBlock, { kind: "table" }>;

/** Of all texts together, some 80 pages: what a function can lay out in its time and memory. */
const longestReport = 300_000;
/** What a block or a cell costs besides its letters. */
const blockCost = 40;
const cellCost = 20;
const mostColumns = 16;
const longestTitle = 120;
const mostNames = 200;

const cutNote = "(Báo cáo dài hơn giới hạn của tệp xuất ra; phần còn lại không in ở đây.)";

const orNull = (text: string | null) => (text === null || cleanLine(text) === "" ? null : cleanLine(text));
const namesOf = (names: readonly string[]) =>
  names
    .slice(0, mostNames)
    .map((name) => cleanLine(name))
    .filter((name) => name !== "");

/** As many cells as the table has columns. */
const fitRow = (row: readonly string[], width: number) => Array.from({ length: width }, (_, c) => cleanText(row[c] ?? ""));

/** What may still be written. */
interface Budget {
  left: number;
}

const spend = (budget: Budget, texts: readonly string[], each: number) => {
  budget.left -= texts.reduce((sum, text) => sum + text.length + each, 0);
  return budget.left >= 0;
};

/** The table with as many cells in a row as it has columns, and the rows that the budget allows; null where it has no column. */
function tidyTable(table: Table, budget: Budget): Table | null {
  const columns = table.columns.slice(0, mostColumns).map((column) => ({ ...column, title: cleanLine(column.title, longestTitle) }));
  const caption = orNull(table.caption);
  if (columns.length === 0) return null;
  const titles = columns.map(({ title }) => title);
  if (!spend(budget, titles, cellCost) || !spend(budget, [caption ?? ""], blockCost)) return null;
  const rows: string[][] = [];
  for (const row of table.rows) {
    const fitted = fitRow(row, columns.length);
    if (!spend(budget, fitted, cellCost)) return { ...table, caption, columns, rows, total: null };
    rows.push(fitted);
  }
  return { ...table, caption, columns, rows, total: table.total && fitRow(table.total, columns.length) };
}

/** Headings and paragraphs of one line each, and whole tables. */
function tidyBlock(block: ReportBlock, budget: Budget): ReportBlock[] {
  if (block.kind === "table") {
    const table = tidyTable(block, budget);
    return table === null ? [] : [table];
  }
  const lines = block.kind === "heading" ? [cleanLine(block.text)] : cleanText(block.text).split("\n");
  return lines.flatMap((text) => (text !== "" && spend(budget, [text], blockCost) ? [{ ...block, text }] : []));
}

function tidyBody(blocks: readonly ReportBlock[]): ReportBlock[] {
  const budget: Budget = { left: longestReport };
  const kept: ReportBlock[] = [];
  for (const block of blocks) {
    kept.push(...tidyBlock(block, budget));
    if (budget.left < 0) return [...kept, { kind: "paragraph", text: cutNote }];
  }
  return kept;
}

/** A report that every writer can lay out: its texts cleaned, its tables whole, its length bounded. */
export function tidyReport(report: ReportDocument): ReportDocument {
  const { authority, title, name } = report.signature;
  return {
    parentBody: orNull(report.parentBody),
    issuer: cleanLine(report.issuer),
    number: orNull(report.number),
    symbol: cleanLine(report.symbol),
    place: cleanLine(report.place),
    date: report.date,
    subject: cleanLine(report.subject),
    addressees: namesOf(report.addressees),
    body: tidyBody(report.body),
    signature: { authority: orNull(authority), title: cleanLine(title), name: orNull(name) },
    recipients: namesOf(report.recipients),
  };
}
