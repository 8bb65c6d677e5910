import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PrintedLine {
  text: string;
  /** From the top of the page and from its left edge, in points. */
  top: number;
  left: number;
  right: number;
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  lines: PrintedLine[];
  text: string;
}

/** Reads a PDF back with a library that did not write it: its pages' lines, in the order in which they are drawn. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const lines: PrintedLine[] = [];
    for (const item of content.items) {
      if (!("str" in item) || item.str === "") continue;
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      const top = height - bottom;
      const last = lines.at(-1);
      const sameLine = last !== undefined && Math.abs(last.top - top) < 1 && left >= last.right - 1 && left - last.right < 12;
      if (sameLine) Object.assign(last, { text: last.text + item.str, right: left + item.width });
      else lines.push({ text: item.str, top, left, right: left + item.width, size });
    }
    pages.push({ width, height, lines, text: lines.map((line) => line.text.trim()).join("\n") });
  }
  await task.destroy();
  return pages;
}

/** All words of a text in one line, however it was broken. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
