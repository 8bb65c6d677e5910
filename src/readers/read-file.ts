import type { PlainDocument } from "../core/document/document.ts";
import { documentOfText } from "../core/document/plain-text.ts";
import type { Message } from "../core/plan/plan-draft.ts";
import { findMarkInLines, findSecrecyMark } from "../core/plan/secrecy-mark.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { toUnicode } from "../core/text/legacy-encoding.ts";
import { decodeText } from "./decode-text.ts";
import { documentOfDocx } from "./docx-document.ts";
import { readHtml } from "./html-document.ts";
import { largestFile } from "./largest-file.ts";
import { documentOfPdf } from "./pdf/pdf-document.ts";
import type { OpenedDocument } from "./opened-document.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Refusal } from "./refusal.ts";
import { documentOfSeparated, withoutQuotedBreaks } from "./separated-text.ts";
import { sniff } from "./sniff.ts";
import { titleOfName } from "./title-of-name.ts";
import { documentOfXlsx } from "./xlsx-document.ts";
import { zipEntries } from "./zip.ts";

export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

export type ReadResult = Result<{ document: PlainDocument; messages: Message[] }, Refusal>;

const topLines = 60;
const html = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|div|p|table|meta)\b/iu;

function readText(written: string, name: string | null): Result<OpenedDocument, Refusal> {
  const text = toUnicode(written);
  if (text.trim() === "") return refuse({ code: "file.empty" });
  if (html.test(text.slice(0, 4000))) return ok(readHtml(text));
  const table = documentOfSeparated(text, name);
  if (table) return ok(table);
  const top = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/u)
    .slice(0, topLines);
  return ok({ document: documentOfText(withoutQuotedBreaks(text)), top, pictures: false, messages: [] });
}

/** A PDF without text is a scan: its letters are recognized in the pictures of its pages. */
async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  const read = await documentOfPdf(bytes, options);
  if (read.ok || read.error.code !== "file.scan") return read;
  return options.scans?.readPdf(bytes, options) ?? refuse({ code: "file.scan_elsewhere" });
}

async function readBytes({ name, bytes }: InputFile, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  options.signal?.throwIfAborted();
  if (bytes.length > largestFile) return refuse({ code: "file.too_large" });
  switch (sniff(bytes)) {
    case "empty":
      return refuse({ code: "file.empty" });
    case "zip":
      return documentOfDocx(bytes);
    case "xlsx":
      return documentOfXlsx(bytes, zipEntries(bytes) ?? [], name, options);
    case "ole":
      return (await import("./doc/doc-document.ts")).documentOfDoc(bytes);
    case "pdf":
      return readPdf(bytes, options);
    case "image":
      return options.scans?.readImages([bytes], options) ?? refuse({ code: "file.scan_elsewhere" });
    case "rtf":
    case "binary":
      return refuse({ code: "file.type" });
    case "text":
      return readText(decodeText(bytes), titleOfName(name));
  }
}

function judge(opened: Result<OpenedDocument, Refusal>): ReadResult {
  if (!opened.ok) return opened;
  const { document, top, pictures, messages } = opened.value;
  if (findMarkInLines(top) ?? findSecrecyMark(document)) return refuse({ code: "document.secret" });
  if (document.blocks.length === 0) return refuse({ code: pictures ? "file.scan" : "file.empty" });
  return ok({ document, messages });
}

/**
 * Makes the neutral document of a file: Word, Excel, PDF, pictures of pages, HTML, a table with separators or plain text, told apart by
 * content and never by name. A file that cannot or must not be read is refused with a code; so is a document with a secrecy stamp.
 */
export async function readDocument(file: InputFile, options: ReadOptions = {}): Promise<ReadResult> {
  return judge(await readBytes(file, options));
}

/**
 * The same for photos of a document's pages, in their order. Together they may be as large as one file; one that is no
 * picture is refused, and which it is.
 */
export async function readPhotos(photos: readonly Uint8Array[], options: ReadOptions = {}): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (photos.reduce((sum, bytes) => sum + bytes.length, 0) > largestFile) return refuse({ code: "file.photos_too_large" });
  const other = photos.findIndex((bytes) => sniff(bytes) !== "image");
  if (other >= 0) return refuse({ code: "file.not_photo", file: other });
  return judge((await options.scans?.readImages(photos, options)) ?? refuse({ code: "file.scan_elsewhere" }));
}

/** The same for text that was pasted. */
export function readPastedText(text: string): ReadResult {
  return judge(readText(text, null));
}
