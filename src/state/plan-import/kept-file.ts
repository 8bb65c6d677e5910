import { plainExtension, planContentType } from "../../readers/kept-plan-file.ts";
import { sniff } from "../../readers/sniff.ts";
import { drawPhotoPage } from "./photo-page.ts";
import { type PhotoPage, writePhotoPdf } from "./write-photo-pdf.ts";

/** What a plan was read from: one file, or photos of its pages in their order. */
export interface SourceFile {
  name: string;
  files: Uint8Array<ArrayBuffer>[];
}

/** A source as it is kept on the server. */
export interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** With its dot; empty where the name has none. */
  extension: string;
}

async function photosAsPdf(photos: readonly Uint8Array<ArrayBuffer>[]): Promise<KeptFile | null> {
  const pages: PhotoPage[] = [];
  // one after the other: an open photo takes fifty megabytes
  for (const photo of photos) {
    const page = await drawPhotoPage(photo);
    if (page === null) return null;
    pages.push(page);
  }
  return { bytes: writePhotoPdf(pages), contentType: "application/pdf", extension: ".pdf" };
}

/**
 * Makes of a source what is kept: a file as it is, photos as the pages of one PDF, which every phone opens. Null where it
 * can't be kept.
 */
export async function keptFileOf({ name, files }: SourceFile): Promise<KeptFile | null> {
  const [bytes] = files;
  if (bytes === undefined) return null;
  if (sniff(bytes) === "image") return photosAsPdf(files);
  const contentType = planContentType(bytes);
  return contentType === null ? null : { bytes, contentType, extension: plainExtension(name) };
}
