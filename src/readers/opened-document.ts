import type { PlainDocument } from "../core/document/document.ts";
import type { Message } from "../core/plan/plan-draft.ts";

/** A file that opened, before it is judged. */
export interface OpenedDocument {
  document: PlainDocument;
  /** The first lines as they were written, tabs and runs of spaces kept; of Word also page headers and text boxes. */
  top: string[];
  /** Whether it holds pictures: without a text it is then a scan. */
  pictures: boolean;
  /** What was dropped or is doubtful: a page without text, a sheet that was left out. */
  messages: Message[];
}
