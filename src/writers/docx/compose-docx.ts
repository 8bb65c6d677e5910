import { Document, Packer } from "docx";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { page, sizes } from "../page-measures.ts";
import { bodyParts } from "./body.ts";
import { closingTable } from "./closing.ts";
import { headTable } from "./head.ts";
import { emptyHeader, numberHeader } from "./page-number.ts";
import { gap } from "./paragraphs.ts";
import { addresseeParagraphs, titleParagraphs } from "./title.ts";
import { halfPoints, twips } from "./units.ts";

/** What the decree asks for; the reader's machine has it. */
const font = "Times New Roman";
const run = { font, size: halfPoints(sizes.body), color: "000000", language: { value: "vi-VN" } };
const heading = { run: { ...run, bold: true }, paragraph: {} };

/** Lays a tidied report out as a Word document after Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export async function composeDocx(report: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title: report.subject,
    creator: report.issuer,
    styles: { default: { document: { run }, heading1: heading, heading2: heading, heading3: heading } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.numberTop),
              footer: twips(page.numberTop),
            },
          },
        },
        headers: { default: numberHeader(), first: emptyHeader() },
        children: [
          headTable(report),
          ...titleParagraphs(report),
          ...addresseeParagraphs(report),
          ...bodyParts(report.body),
          gap(10, true),
          closingTable(report),
          gap(1),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
