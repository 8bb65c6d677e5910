import type { Content, ContentTable } from "pdfmake/interfaces.js";

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** Columns without borders: the head of a document, and its signatures. */
export function sideBySide(widths: readonly number[], rows: Content[][][]): ContentTable {
  return { layout: bare, table: { widths: [...widths], body: rows.map((cells) => cells.map((stack) => ({ stack }))) } };
}
