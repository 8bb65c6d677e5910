import { readDocument } from "../../../src/readers/read-file.ts";
import type { ReadOptions } from "../../../src/readers/read-options.ts";
import { buildPdf, type PageDraft } from "./build-pdf.ts";

/** What a PDF file says: its refusal, or its blocks and messages. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}) {
  const read = await readDocument({ name: "ke-hoach.pdf", bytes }, options);
  if (!read.ok) return { refusal: read.error.code };
  return { document: read.value.document, messages: read.value.messages, texts: read.value.document.blocks.map((block) => block.text) };
}

/** Builds a PDF and reads it. */
export async function readPages(pages: readonly PageDraft[], fontName?: string) {
  const pdf = await buildPdf(pages, fontName);
  const read = await readPdf(await pdf.save());
  if (read.refusal !== undefined) throw new Error(read.refusal);
  return read;
}
