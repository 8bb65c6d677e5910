import { Parser } from "htmlparser2";
import { type Block, tableRow } from "../core/document/document.ts";
import { foldSpaces, normalizeText } from "../core/text/normalize.ts";
import { joinLines } from "../core/text/join-lines.ts";
import type { OpenedDocument } from "./opened-document.ts";

const blockTags = new Set(
  "p div section article header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table thead tbody tfoot tr td th caption hr address main center figure form".split(
    " ",
  ),
);
const silentTags = new Set("script style head title noscript template svg".split(" "));

const pictureTags = new Set(["img", "svg", "canvas", "object", "embed"]);
const topLines = 60;

interface OpenCell {
  paragraphs: string[];
  colspan: number;
  rowspan: number;
}

interface OpenTable {
  index: number;
  row: OpenCell[] | null;
  cell: OpenCell | null;
  /** Cells that a vertical merge carries down: column → what it holds and for how many more rows. */
  carried: Map<number, { cell: OpenCell; left: number }>;
}

/** Collects blocks while a page is parsed. */
class Collector {
  readonly blocks: Block[] = [];
  readonly top: string[] = [];
  pictures = false;
  private text = "";
  private lines: string[] = [];
  private tables: OpenTable[] = [];
  private tableCount = 0;
  private silent = 0;
  private counters: (number | null)[] = [];

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  flush(): void {
    const text = normalizeText(this.text);
    this.text = "";
    const target = this.table?.cell?.paragraphs ?? this.lines;
    for (const written of text.split("\n")) {
      const line = foldSpaces(written);
      if (line === "") continue;
      if (this.top.length < topLines) this.top.push(written);
      target.push(line);
    }
  }

  /** Closes a run of paragraphs: lines that a converter broke at a width are joined again. */
  closeRun(): void {
    for (const text of joinLines(this.lines)) this.blocks.push({ kind: "paragraph", text });
    this.lines = [];
  }

  open(name: string, attributes: Record<string, string>): void {
    if (silentTags.has(name)) this.silent++;
    if (pictureTags.has(name)) this.pictures = true;
    if (name === "br") this.text += "\n";
    if (!blockTags.has(name)) return;
    this.flush();
    if (name === "ol") this.counters.push(Number(attributes.start ?? 1) || 1);
    if (name === "ul") this.counters.push(null);
    if (name === "li") this.startItem();
    if (name === "table") this.tables.push({ index: -1, row: null, cell: null, carried: new Map() });
    if (name === "tr" && this.table) this.table.row = [];
    if ((name === "td" || name === "th") && this.table?.row) {
      const span = (value: string | undefined) => Math.min(Math.max(Number(value) || 1, 1), 60);
      this.table.cell = { paragraphs: [], colspan: span(attributes.colspan), rowspan: span(attributes.rowspan) };
    }
  }

  /** An item gets the number or bullet that a browser would print. */
  private startItem(): void {
    const counter = this.counters.at(-1);
    if (counter === undefined || counter === null) this.text = "- ";
    else {
      this.text = `${counter}. `;
      this.counters[this.counters.length - 1] = counter + 1;
    }
  }

  /** Takes text as a browser does: white space folds to one space, spaces that do not break stay. */
  add(text: string): void {
    if (this.silent === 0) this.text += text.replace(/[^\S\u00A0]+/gu, " ");
  }

  close(name: string): void {
    if (silentTags.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (!blockTags.has(name)) return;
    this.flush();
    if (name === "ol" || name === "ul") this.counters.pop();
    const table = this.table;
    if ((name === "td" || name === "th") && table?.cell) {
      table.row?.push(table.cell);
      table.cell = null;
    }
    if (name === "tr" && table?.row) this.closeRow(table, table.row);
    if (name === "table") this.tables.pop();
  }

  private closeRow(table: OpenTable, row: readonly OpenCell[]): void {
    table.row = null;
    const outer = this.tables.at(-2);
    // a table inside a cell is layout: its text belongs to that cell
    if (outer?.cell) {
      for (const cell of row) for (const text of cell.paragraphs) outer.cell.paragraphs.push(text);
      return;
    }
    this.closeRun();
    if (table.index < 0) table.index = this.tableCount++;
    const cells: { text: string; column: number; columnSpan: number; fromAbove: boolean }[] = [];
    let column = 0;
    const carry = () => {
      for (let above = table.carried.get(column); above && above.left > 0; above = table.carried.get(column)) {
        cells.push({ text: above.cell.paragraphs.join("\n"), column, columnSpan: above.cell.colspan, fromAbove: true });
        above.left--;
        column += above.cell.colspan;
      }
    };
    for (const cell of row) {
      carry();
      cells.push({ text: cell.paragraphs.join("\n"), column, columnSpan: cell.colspan, fromAbove: false });
      if (cell.rowspan > 1) table.carried.set(column, { cell, left: cell.rowspan - 1 });
      column += cell.colspan;
    }
    carry();
    if (cells.length > 0) this.blocks.push(tableRow(table.index, cells));
  }
}

/** Makes the neutral document of an HTML page: paragraphs, list items with their printed signs, table rows with merged cells. */
export function readHtml(html: string): OpenedDocument {
  const collector = new Collector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: (text) => collector.add(text),
      onclosetag: (name) => collector.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  collector.flush();
  collector.closeRun();
  return { document: { blocks: collector.blocks }, top: collector.top, pictures: collector.pictures };
}
