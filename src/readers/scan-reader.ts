import type { Result } from "../core/result.ts";
import type { OpenedDocument } from "./opened-document.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Reads pages that are pictures. Whoever has files read hands it over: a device and the command line recognize letters
 * (`ocr/recognize-scans.ts`), an Edge Function has no time for it.
 */
export interface ScanReader {
  /** Photos or scanned pictures of pages, in their order, as one document. */
  readImages(images: readonly Uint8Array[], options: ReadOptions): Promise<Result<OpenedDocument, Refusal>>;
  /** A PDF whose pages are pictures. */
  readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>>;
}
