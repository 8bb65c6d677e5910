import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse, type Result } from "../../core/result.ts";
import type { Refusal } from "../refusal.ts";

/** What whoever opens a PDF wants of it. */
export interface PdfOptions {
  /** Whether pages will be drawn: pictures are then decoded as well. */
  pictures?: boolean;
}

/** What stands in for the size of pictures when none is wanted: larger ones are passed over. */
const noPicture = 1;

/**
 * Loads the half of pdf.js that parses. In a worker it would take the worker's own messages for its own; where there
 * is a window it leaves them alone, so it is lent one while it loads.
 */
async function loadParser(): Promise<void> {
  const lent = !("window" in globalThis) && "onmessage" in globalThis;
  if (lent) Object.defineProperty(globalThis, "window", { value: globalThis, configurable: true });
  try {
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  } finally {
    if (lent) Reflect.deleteProperty(globalThis, "window");
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "");

/**
 * Opens a PDF with pdf.js, in the thread that asks: whoever keeps the screen free already works in a worker. The caller
 * ends with `document.loadingTask.destroy()`.
 */
export async function openPdf(bytes: Uint8Array, { pictures = false }: PdfOptions = {}): Promise<Result<PDFDocumentProxy, Refusal>> {
  // the build for older engines: web views of phones lag behind browsers
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  await loadParser();
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...(pictures ? {} : { maxImageSize: noPicture }),
  });
  try {
    return ok(await task.promise);
  } catch (error) {
    await task.destroy();
    return refuse({ code: nameOf(error) === "PasswordException" ? "file.password" : "file.broken" });
  }
}
