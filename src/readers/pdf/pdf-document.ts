import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Block } from "../../core/document/document.ts";
import type { Message } from "../../core/plan/plan-draft.ts";
import { blocksOf as rowBlocksOf } from "../../core/document/found-table.ts";
import { blocksOfLines } from "../../core/document/text-blocks.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import type { ReadOptions, ScannedPages } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import { type FlowLine, type FlowPart, type FlowTable, flowOf, layoutOfPage, type PageLayout } from "./flow.ts";
import { measureFlow } from "./flow-measures.ts";
import { paragraphsOf } from "./flow-paragraphs.ts";
import { joinTables, rowsOfTable } from "./flow-tables.ts";
import { mendFlow } from "./mend-flow.ts";
import { openPdf } from "./open-pdf.ts";
import type { PageContent } from "./geometry.ts";
import { readPageContent } from "./page-content.ts";
import { takeOverhangs, takeRunningLines } from "./running-lines.ts";
import { takeTypedTables } from "./typed-tables.ts";
import type { TextCodes } from "./words-of-page.ts";

/** More pages than any plan has. */
const pagesLimit = 500;
const topLines = 60;
/** A scanned page may bear a number, a signature or a stamp of the registry as text; it is a scan when its picture takes most of it. */
const fewLetters = 200;
const mostOfPage = 0.6;

interface ReadPages {
  layouts: PageLayout[];
  widths: Map<number, number>;
  top: string[];
  /** Pages that show something that no text of theirs says. */
  withoutText: number[];
  /** Pages that pdf.js could not read. */
  broken: number[];
}

/** Whether a page shows something that its text does not say: it has none, or a few words on a picture as large as the page. */
function isPicture({ pieces, picture, blank }: PageContent): boolean {
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return (letters === 0 && !blank) || (letters < fewLetters && picture > mostOfPage);
}

/** What one page holds; null when it is damaged. */
async function contentOf(pdf: PDFDocumentProxy, number: number, codes: TextCodes): Promise<PageContent | null> {
  try {
    const page = await pdf.getPage(number);
    const content = await readPageContent(page, codes);
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}

async function readPages(pdf: PDFDocumentProxy, { signal, onProgress }: ReadOptions): Promise<ReadPages> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const read: ReadPages = { layouts: [], widths: new Map(), top: [], withoutText: [], broken: [] };
  for (let number = 1; number <= pdf.numPages; number++) {
    signal?.throwIfAborted();
    onProgress?.({ done: number - 1, of: pdf.numPages });
    const content = await contentOf(pdf, number, OPS);
    if (!content) {
      read.broken.push(number);
      continue;
    }
    read.widths.set(number, content.width);
    if (isPicture(content)) read.withoutText.push(number);
    read.top.push(...content.slanted.slice(0, 20));
    read.layouts.push(layoutOfPage(content, number));
  }
  onProgress?.({ done: pdf.numPages, of: pdf.numPages });
  return read;
}

/** The first lines of the first page as they stand, columns parted by tabs. */
export function topOf({ rows, tables }: PageLayout): string[] {
  const cells = tables.flatMap(({ table }) =>
    table.kind === "typed" ? [] : table.rows.slice(0, 4).flatMap((row) => row.flatMap((cell) => cell.lines.map((line) => line.text))),
  );
  return [...rows.slice(0, topLines).map((row) => row.segments.map((segment) => segment.text).join("\t")), ...cells.slice(0, topLines)];
}

/** Puts the parts of all pages in order; a table that goes on over a page's end is one. */
export function partsOf(layouts: readonly PageLayout[]): FlowPart[] {
  const parts: FlowPart[] = [];
  for (const part of layouts.flatMap(flowOf)) {
    const last = parts.at(-1);
    const joined = last?.kind === "table" && part.kind === "table" && part.page === last.page + 1 ? joinTables(last, part) : null;
    if (joined) parts[parts.length - 1] = joined;
    else parts.push(part);
  }
  return parts;
}

export function blocksOf(parts: readonly FlowPart[], widths: ReadonlyMap<number, number>): Block[] {
  const measures = measureFlow(parts, widths);
  const blocks: Block[] = [];
  let lines: FlowLine[] = [];
  let tables = 0;
  const flush = () => {
    // tables that stand in the text itself: one cell to a line, or columns parted by signs
    for (const block of blocksOfLines(paragraphsOf(lines, measures), tables)) {
      blocks.push(block);
      if (block.kind === "row") tables = block.table + 1;
    }
    lines = [];
  };
  const addTable = (table: FlowTable) => {
    flush();
    for (const row of rowsOfTable(table, tables)) blocks.push(row);
    tables++;
  };
  for (const part of parts) {
    if (part.kind === "table") addTable(part);
    else if (part.kind === "typed") {
      flush();
      blocks.push(...rowBlocksOf(part.rows, tables++));
    } else lines.push(part);
  }
  flush();
  return blocks;
}

const isEmpty = ({ rows, tables }: PageLayout) => rows.length === 0 && tables.length === 0;

/** Why nothing can be read of a PDF: it is damaged, or a scan whose pages show something but hold no text. */
function refusalOf({ layouts, withoutText, broken }: ReadPages): Refusal | null {
  if (!layouts.every((layout) => isEmpty(layout) || withoutText.includes(layout.page))) return null;
  if (broken.length > 0) return { code: "file.broken" };
  return withoutText.length > 0 ? { code: "file.scan" } : null;
}

/** Has the pages that are pictures recognized and puts them among the others; answers how the document is finished then. */
async function addScans(read: ReadPages, bytes: Uint8Array, options: ReadOptions): Promise<ScannedPages | null> {
  const scanned = read.withoutText.length > 0 ? await options.scans?.readPages(bytes, read.withoutText, options) : undefined;
  if (!scanned?.ok) return null;
  const { layouts, widths, stamps, unread } = scanned.value;
  const pages = new Set(read.withoutText);
  read.layouts = [...read.layouts.filter(({ page }) => !pages.has(page)), ...layouts].sort((a, b) => a.page - b.page);
  for (const [page, width] of widths) read.widths.set(page, width);
  read.top.push(...stamps);
  read.withoutText = unread;
  return scanned.value;
}

async function documentOf(pdf: PDFDocumentProxy, bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  if (pdf.numPages > pagesLimit) return refuse({ code: "file.too_long" });
  const read = await readPages(pdf, options);
  const refusal = refusalOf(read);
  if (refusal) return refuse(refusal);
  const scanned = await addScans(read, bytes, options);
  const messages: Message[] = [];
  const say = (code: string, pages: readonly number[]) => {
    if (pages.length > 0) messages.push({ code, text: pages.join(", "), at: null });
  };
  const recognized = scanned?.layouts.map(({ page }) => page).filter((page) => !scanned.unread.includes(page));
  say("document.pages_scanned", recognized ?? []);
  say("document.page_without_text", read.withoutText);
  say("document.page_broken", read.broken);
  const first = read.layouts[0];
  const top = [...(first ? topOf(first) : []), ...read.top];
  const running = takeRunningLines(read.layouts);
  if (running.length > 0) messages.push({ code: "document.running_lines", text: String(running.length), at: null });
  takeOverhangs(read.layouts);
  takeTypedTables(read.layouts, read.widths);
  top.push(...new Set(running));
  const parts = partsOf(read.layouts);
  if (mendFlow(parts)) messages.push({ code: "document.torn_words", text: "", at: null });
  const blocks = blocksOf(parts, read.widths);
  return ok({ ...(scanned?.finish(blocks, top) ?? { document: { blocks }, top }), pictures: false, messages });
}

/**
 * Reads a PDF with a text layer: paragraphs and tables by where their words stand. Pages that are pictures are recognized
 * where somebody does that; a scan throughout is refused.
 */
export async function documentOfPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    return await documentOf(opened.value, bytes, options);
  } finally {
    await opened.value.loadingTask.destroy();
  }
}
