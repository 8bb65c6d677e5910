import type { PlainDocument } from "../core/document/document.ts";

/** A file that opened, before it is judged. */
export interface OpenedDocument {
  document: PlainDocument;
  /** The first lines as they were written, tabs and runs of spaces kept; of Word also page headers and text boxes. */
  top: string[];
  /** Whether it holds pictures: without a text it is then a scan. */
  pictures: boolean;
}
