import type { ScanReader } from "../read-options.ts";
import { documentOfImages } from "./image-document.ts";
import { documentOfScannedPdf, pagesOfScannedPdf } from "./scanned-pdf.ts";

/** Recognizes the letters in pictures of pages, in a browser or in Node. */
export const recognizeScans: ScanReader = { readImages: documentOfImages, readPdf: documentOfScannedPdf, readPages: pagesOfScannedPdf };
