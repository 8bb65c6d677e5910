import type { Block, PlainDocument } from "../core/document/document.ts";
import type { Result } from "../core/result.ts";
import type { OpenedDocument } from "./opened-document.ts";
import type { PageLayout } from "./pdf/flow.ts";
import type { Refusal } from "./refusal.ts";

/** How far a long file is read, in pages or sheets. */
export interface ReadProgress {
  done: number;
  of: number;
}

/** What whoever has a file read may want besides. */
export interface ReadOptions {
  /** Told before each page of a long file, and once at the end. */
  onProgress?: (progress: ReadProgress) => void;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Reads pages that are pictures; without it they are refused, or named where other pages hold text. */
  scans?: ScanReader;
}

/** What was recognized of some pages of a PDF, before they are put in order with its other pages. */
export interface ScannedPages {
  layouts: PageLayout[];
  widths: ReadonlyMap<number, number>;
  /** Lines of the first page found by searching for words anywhere, as a stamp stands. */
  stamps: string[];
  /** Pages on which no letters were found. */
  unread: number[];
  /** Makes the document of all pages' blocks, and their first lines, once they are in order: what was recognized badly is told. */
  finish: (blocks: readonly Block[], top: readonly string[]) => { document: PlainDocument; top: string[] };
}

/**
 * Reads pages that are pictures. Whoever has files read hands it over: a device and the command line recognize letters
 * (`ocr/recognize-scans.ts`), an Edge Function has no time for it.
 */
export interface ScanReader {
  /** Photos or scanned pictures of pages, in their order, as one document. */
  readImages(images: readonly Uint8Array[], options: ReadOptions): Promise<Result<OpenedDocument, Refusal>>;
  /** A PDF whose pages are pictures. */
  readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>>;
  /** Those pages of a PDF that are pictures among pages with text. */
  readPages(bytes: Uint8Array, pages: readonly number[], options: ReadOptions): Promise<Result<ScannedPages, Refusal>>;
}
