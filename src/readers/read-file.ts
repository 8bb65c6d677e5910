import type { PlainDocument } from "../core/document/document.ts";
import { documentOfText } from "../core/document/plain-text.ts";
import type { Message } from "../core/plan/plan-draft.ts";
import { findSecrecyMark } from "../core/plan/secrecy-mark.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { decodeText } from "./decode-text.ts";
import { documentOfDocx } from "./docx-document.ts";
import { documentOfHtml } from "./html-document.ts";
import type { Refusal } from "./refusal.ts";
import { isEncryptedOffice, sniff } from "./sniff.ts";

/** The largest file that is taken: 20 MB. */
export const largestFile = 20 * 1024 * 1024;

export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

export type ReadResult = Result<{ document: PlainDocument; messages: Message[] }, Refusal>;

const html = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|div|p|table|meta)\b/iu;

function readText(text: string): ReadResult {
  if (text.trim() === "") return refuse({ code: "file.empty" });
  return ok({ document: html.test(text.slice(0, 4000)) ? documentOfHtml(text) : documentOfText(text), messages: [] });
}

async function readBytes({ bytes }: InputFile): Promise<ReadResult> {
  if (bytes.length > largestFile) return refuse({ code: "file.too_large" });
  switch (sniff(bytes)) {
    case "empty":
      return refuse({ code: "file.empty" });
    case "zip":
      return documentOfDocx(bytes);
    case "ole":
      return refuse({ code: isEncryptedOffice(bytes) ? "file.password" : "file.doc" });
    case "pdf":
      return refuse({ code: "file.pdf" });
    case "image":
      return refuse({ code: "file.scan" });
    case "rtf":
    case "binary":
      return refuse({ code: "file.type" });
    case "text":
      return readText(decodeText(bytes));
  }
}

/**
 * Makes the neutral document of a file: .docx, HTML or plain text, told apart by content and never by name. A file
 * that cannot or must not be read is refused with a code; a document with a secrecy stamp is refused as well.
 */
export async function readDocument(file: InputFile): Promise<ReadResult> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  if (read.value.document.blocks.length === 0) return refuse({ code: "file.empty" });
  return findSecrecyMark(read.value.document) ? refuse({ code: "document.secret" }) : read;
}

/** The same for text that was pasted. */
export function readPastedText(text: string): ReadResult {
  const read = readText(text);
  return read.ok && findSecrecyMark(read.value.document) ? refuse({ code: "document.secret" }) : read;
}
