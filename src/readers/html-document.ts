import { Parser } from "htmlparser2";
import { type Block, tableRow } from "../core/document/document.ts";
import { blocksOfLines } from "../core/document/text-blocks.ts";
import { foldSpaces, normalizeText } from "../core/text/normalize.ts";
import { HtmlLines } from "./html-lines.ts";
import { HtmlLists } from "./html-lists.ts";
import { blockTags, pictureTags, silentTags } from "./html-tags.ts";
import type { OpenedDocument } from "./opened-document.ts";

const topLines = 60;

/** The widest and longest merge that is believed, and how many cells merges may bring down in one page. */
const widest = 60;
const longest = 1000;
const carriedLimit = 200_000;

const span = (value: string | undefined, most: number) => Math.min(Math.max(Math.floor(Number(value)) || 1, 1), most);

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
  carried: Map<number, { text: string; columnSpan: number; left: number }>;
}

/** Collects blocks while a page is parsed. */
class Collector {
  readonly blocks: Block[] = [];
  readonly top: string[] = [];
  pictures = false;
  depth = 0;
  private text = "";
  /** The same with every space that was typed: a table may be laid out with them. */
  private typed = "";
  private readonly lines = new HtmlLines();
  /** How deep it stands in text that is shown as it was typed. */
  private asTyped = 0;
  private tables: OpenTable[] = [];
  private tableCount = 0;
  private carriedCount = 0;
  private silent = 0;
  private readonly lists = new HtmlLists();

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  flush(): void {
    const text = normalizeText(this.text);
    const typed = normalizeText(this.typed).split("\n");
    [this.text, this.typed] = ["", ""];
    if (text.trim() === "" && !text.includes("\n")) return;
    const target = this.table?.cell?.paragraphs;
    for (const [i, written] of text.split("\n").entries()) {
      const line = this.asTyped > 0 ? written : written.replace(/^ +/u, "");
      if (line.trim() === "") this.addGap();
      else {
        if (this.top.length < topLines) this.top.push(written);
        if (target) target.push(foldSpaces(line));
        else this.lines.add(line, typed[i] ?? line);
      }
    }
  }

  private addGap(): void {
    if (!this.table?.cell) this.lines.addGap();
  }

  /** Closes a run of paragraphs: lines that a converter broke at a width are joined again, tabs make a table. */
  closeRun(): void {
    for (const block of blocksOfLines(this.lines.take(), this.tableCount)) {
      this.blocks.push(block);
      if (block.kind === "row") this.tableCount = block.table + 1;
    }
  }

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (silentTags.has(name)) this.silent++;
    if (pictureTags.has(name)) this.pictures = true;
    if (name === "br") this.write("\n");
    if (!blockTags.has(name)) return;
    this.flush();
    if (name === "pre") this.asTyped++;
    if (name === "ol" || name === "ul") this.lists.begin(name, attributes);
    if (name === "li") this.write(`${this.lists.sign(attributes)} `);
    if (name === "table") this.tables.push({ index: -1, row: null, cell: null, carried: new Map() });
    if (name === "tr" && this.table) this.table.row = [];
    if ((name === "td" || name === "th") && this.table?.row) {
      this.table.cell = { paragraphs: [], colspan: span(attributes.colspan, widest), rowspan: span(attributes.rowspan, longest) };
    }
  }

  private write(text: string): void {
    this.text += text;
    this.typed += text;
  }

  /** Takes text as a browser does: white space folds to one space, except in text that is shown as it was typed. Spaces that do not break stay, and tabs inside a line. */
  add(text: string): void {
    if (this.silent > 0) return;
    if (this.asTyped > 0) {
      this.write(text.replace(/\r\n?/gu, "\n"));
      return;
    }
    this.text += text.replace(/[^\S\u00A0]+/gu, (space) => (space.includes("\t") && !/[\r\n]/u.test(space) ? space : " "));
    this.typed += text.replace(/\r?\n/gu, " ");
  }

  close(name: string): void {
    this.depth--;
    if (silentTags.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (!blockTags.has(name)) return;
    if (name === "p" && this.text.trim() === "") this.addGap();
    this.flush();
    if (name === "pre") this.asTyped = Math.max(0, this.asTyped - 1);
    if (name === "ol" || name === "ul") this.lists.end();
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
        if (++this.carriedCount > carriedLimit) return;
        cells.push({ text: above.text, column, columnSpan: above.columnSpan, fromAbove: true });
        above.left--;
        column += above.columnSpan;
      }
    };
    for (const cell of row) {
      carry();
      const text = cell.paragraphs.join("\n");
      cells.push({ text, column, columnSpan: cell.colspan, fromAbove: false });
      if (cell.rowspan > 1) table.carried.set(column, { text, columnSpan: cell.colspan, left: cell.rowspan - 1 });
      column += cell.colspan;
    }
    carry();
    if (cells.length > 0) this.blocks.push(tableRow(table.index, cells));
  }
}

const deepest = 1000;
const step = 4096;

function parserInto(collector: Collector): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: (text) => collector.add(text),
      onclosetag: (name) => collector.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
}

/**
 * Makes the neutral document of an HTML page: paragraphs, list items with their printed signs, table rows with merged
 * cells. Nesting that no person wrote is closed and begun anew, because the parser slows down with every level.
 */
export function readHtml(html: string): OpenedDocument {
  const collector = new Collector();
  let parser = parserInto(collector);
  for (let at = 0; at < html.length;) {
    const end = html.indexOf(">", at + step) + 1 || html.length;
    parser.write(html.slice(at, end));
    at = end;
    if (collector.depth <= deepest) continue;
    parser.end();
    parser = parserInto(collector);
  }
  parser.end();
  collector.flush();
  collector.closeRun();
  return { document: { blocks: collector.blocks }, top: collector.top, pictures: collector.pictures, messages: [] };
}
