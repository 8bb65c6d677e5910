import { markerOf } from "../../src/core/document/marker.ts";
import type { Block, PlainDocument, TableRowBlock } from "../../src/core/document/document.ts";
import { findFields } from "../../src/core/plan/find-fields.ts";
import type { TaskDraft, TaskField, TextSpan } from "../../src/core/plan/plan-draft.ts";
import { columnsOf } from "../../src/core/plan/table-header.ts";
import { foldSpaces } from "../../src/core/text/normalize.ts";
import { readingOf } from "../../src/core/text/reading.ts";

const longest = 70;
const quote = (text: string) => {
  const words = foldSpaces(text);
  return `«${words.length > longest ? `${words.slice(0, longest)}…` : words}»`;
};

type HeaderCells = TableRowBlock["cells"];

/** The header cells of each table of a document, found once: a long table has many fields. */
const headers = new WeakMap<PlainDocument, Map<number, HeaderCells>>();

function headerOf(document: PlainDocument, table: number): HeaderCells {
  const known = headers.get(document) ?? new Map<number, HeaderCells>();
  headers.set(document, known);
  const found = known.get(table);
  if (found) return found;
  const rows = document.blocks.filter((block): block is TableRowBlock => block.kind === "row" && block.table === table);
  const columns = columnsOf(rows);
  const cells = columns ? rows.slice(columns.first, columns.first + columns.headerRows).flatMap((row) => row.cells) : [];
  known.set(table, cells);
  return cells;
}

/** What the header says above the column that a place of a table stands in. */
function columnWords(document: PlainDocument, row: TableRowBlock, span: TextSpan): string | null {
  const cell = row.cells.findLast((candidate) => !candidate.fromAbove && candidate.start <= span.start);
  if (!cell) return null;
  const above = headerOf(document, row.table).filter((c) => c.column <= cell.column && cell.column < c.column + c.columnSpan);
  const words = above.map((c) => foldSpaces(c.text)).filter((text, i, all) => text !== "" && all.indexOf(text) === i);
  return words.length === 0 ? null : words.join(" / ");
}

/** The label that a value of a paragraph follows («Đơn vị chủ trì:»), or null. */
function labelBefore(text: string, start: number): string | null {
  const offset = markerOf(text)?.length ?? 0;
  const hit = findFields(readingOf(text.slice(offset), false)).find((found) => found.start + offset <= start && start < found.end + offset);
  const label = hit && text.slice(offset + hit.label, offset + hit.start).replace(/^[\s(;,.–-]+|[\s:;,.(–-]+$/gu, "");
  return label ? label : null;
}

const titles: Record<TaskDraft["kind"], string> = {
  row: "là việc mà các mục chủ trì, phối hợp, thời gian nói tới",
  assignment: "là việc giao cho đơn vị nêu ở đầu câu hoặc ở đề mục phía trên",
  milestone: "là mốc có ghi thời gian",
};

const inSentence: Record<TaskField, string> = {
  title: "",
  leadUnits: "câu giao việc nêu đơn vị này làm",
  supportingUnits: "câu giao việc nêu các đơn vị cùng làm",
  time: "câu giao việc nêu thời gian này",
  frequency: "câu giao việc nêu số lần",
  product: "câu giao việc nêu kết quả",
};

function bracketed(text: string, start: number): boolean {
  return text.lastIndexOf("(", start) > text.lastIndexOf(")", start - 1);
}

/** Why a field of a task was read from its place, in plain words. */
export function reasonOfField(document: PlainDocument, task: TaskDraft, field: TaskField): string {
  const read = task.fields[field];
  const span = read?.span;
  const block: Block | undefined = span ? document.blocks[span.block] : undefined;
  if (!span || !block) return "không rõ chỗ đọc";
  const from = task.fields.title?.span?.block;
  if (block.kind === "row") {
    const words = columnWords(document, block, span);
    if (words !== null) return `ở cột ${quote(words)}${from !== undefined && span.block < from ? ", ô của dòng phía trên" : ""}`;
  }
  if (field === "title") return titles[task.kind];
  const label = labelBefore(block.text, span.start);
  if (label !== null) return `đứng sau ${quote(label)}`;
  const before = document.blocks[span.block - 1]?.text ?? "";
  const open = labelBefore(`${before} x`, before.length + 1);
  if (open !== null && /:\s*$/u.test(before)) return `ở dòng dưới ${quote(open)}`;
  if (from !== undefined && span.block < from) return `ở đề mục phía trên ${quote(block.text)}`;
  return bracketed(block.text, span.start) ? "trong ngoặc ở cuối câu" : inSentence[field];
}
