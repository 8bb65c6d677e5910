import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import { family, fontFiles, readFonts } from "./fonts.ts";

/** A part of the library that its types leave out: files by name, in memory. */
interface VirtualFiles {
  writeFileSync(name: string, content: Uint8Array): void;
}
const { virtualfs } = pdfmake as typeof pdfmake & { virtualfs: VirtualFiles };

let ready: Promise<void> | undefined;

async function prepare(): Promise<void> {
  for (const [name, bytes] of await readFonts()) virtualfs.writeFileSync(name, bytes);
  pdfmake.setFonts({ [family]: fontFiles });
  // A report holds texts alone: nothing in it may fetch an address or open a file.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

/** Lays the definition out on pages. */
export async function makePdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  await (ready ??= prepare());
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
