import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import type { Drawing, OpenPicture } from "./canvas.ts";
import { documentOfPages } from "./scan-document.ts";
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

/** Reads a PDF whose pages are pictures: each is drawn and its letters are recognized. */
export async function documentOfScannedPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  const opened = await openPdf(bytes, { pictures: true });
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const open = (index: number, drawing: Drawing) => drawPage(pdf, index + 1, drawing).catch(() => null);
    return await documentOfPages({ pages: pdf.numPages, open }, options);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
