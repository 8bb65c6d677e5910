import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import type { ReadOptions, ScannedPages } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import type { Drawing, OpenPicture } from "./canvas.ts";
import { type PageSource, recognizePages } from "./recognize-pages.ts";
import { documentOfPages, finishScan } from "./scan-document.ts";
import { pageDots } from "./scan-page.ts";

/** Draws one page, large enough for its letters. */
async function drawPage(pdf: PDFDocumentProxy, number: number, drawing: Drawing): Promise<OpenPicture> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pageDots / Math.max(width, height) });
  const canvas = drawing.newCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js draws on any canvas; its types know only that of a page
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  page.cleanup();
  return { source: canvas, width: canvas.width, height: canvas.height };
}

/** Opens a PDF for its pages to be drawn, as long as they are worked on. */
async function withPages<T>(
  bytes: Uint8Array,
  pages: readonly number[] | null,
  work: (source: PageSource) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const opened = await openPdf(bytes, { pictures: true });
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const open = (page: number, drawing: Drawing) => drawPage(pdf, page, drawing).catch(() => null);
    return await work({ pages: pages ?? Array.from({ length: pdf.numPages }, (_, i) => i + 1), open });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Reads a PDF whose pages are pictures: each is drawn and its letters are recognized. */
export function documentOfScannedPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  return withPages(bytes, null, (source) => documentOfPages(source, options));
}

/** Recognizes the letters of some pages of a PDF whose other pages hold text. */
export async function pagesOfScannedPdf(
  bytes: Uint8Array,
  pages: readonly number[],
  options: ReadOptions,
): Promise<Result<ScannedPages, Refusal>> {
  const scanned = await withPages(bytes, pages, (source) => recognizePages(source, options));
  return scanned.ok ? ok({ ...scanned.value, finish: finishScan }) : scanned;
}
