import type { Content, ContentStack, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { page, sizes, textWidth } from "../page-measures.ts";
import { estimateLines } from "../text-width.ts";
import { bodyParts, paragraphOf } from "./body.ts";
import { closingTable, fitsOnePage } from "./closing.ts";
import { family } from "./fonts.ts";
import { headTable } from "./head.ts";
import { makePdf } from "./make-pdf.ts";
import { splitTail, type SplitBody } from "./split-tail.ts";
import { captionOf, tableOf } from "./table.ts";
import { gap, text } from "./texts.ts";
import { addresseeParts, titleParts } from "./title.ts";

/** A last paragraph that is no higher goes to a page together with the signatures. */
const mostLastLines = 10;

/** Lays a tidied report out as a PDF after Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export async function composePdf(report: ReportDocument): Promise<Uint8Array> {
  const { body } = report;
  const last = body.at(-1);
  const closing = closingTable(report);
  if (!fitsOnePage(report)) {
    const { parts, heads } = bodyParts(body);
    return (await layOut(report, [...parts, ...heads, closing])).bytes;
  }
  if (last?.kind === "paragraph" && estimateLines(last.text, sizes.body, textWidth) <= mostLastLines) {
    const { parts, heads } = bodyParts(body.slice(0, -1));
    const kept: ContentStack = { unbreakable: true, stack: [...heads, paragraphOf(last.text), closing] };
    return (await layOut(report, [...parts, kept])).bytes;
  }
  const { parts, heads } = bodyParts(body);
  const kept: ContentStack = { unbreakable: true, stack: [...heads, closing], headlineLevel: signatures };
  const first = await layOut(report, [...parts, kept]);
  const split = first.signedAlone ? splitTail(body) : null;
  return split === null ? first.bytes : (await layOut(report, withTailMoved(report, split))).bytes;
}

/** The end of the body begins the page on which the signatures stand. */
function withTailMoved(report: ReportDocument, { before, tail, goesOn }: SplitBody): Content[] {
  const { parts, heads } = bodyParts(before);
  const moved: Content[] = tail.kind === "table" ? [tableOf(tail)] : [paragraphOf(tail.text, !goesOn)];
  if (tail.kind === "table" && tail.caption !== null) moved.unshift(captionOf(tail.caption));
  return [...parts, { stack: [...heads, ...moved, closingTable(report)], pageBreak: "before" }];
}

/** Marks the signatures where the pages are looked through. */
const signatures = 1;

/** The PDF, and whether its signatures found no room below the body and stand alone on a page. */
async function layOut(report: ReportDocument, content: Content[]): Promise<{ bytes: Uint8Array; signedAlone: boolean }> {
  let endOfBody = Number.POSITIVE_INFINITY;
  let lastPage = 1;
  const definition: TDocumentDefinitions = {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: family, fontSize: sizes.body },
    language: "vi-VN",
    displayTitle: true,
    info: { title: report.subject, author: report.issuer },
    header: (number, pages) => {
      lastPage = pages;
      return number === 1 ? null : pageNumber(number);
    },
    content: [headTable(report), ...titleParts(report), gap(12), ...addresseeParts(report), ...content],
    // asked of every part once it has its place; what it tells of an unbreakable one is where the part before it ends
    pageBreakBefore: (node) => {
      if (node.headlineLevel === signatures) endOfBody = node.startPosition.pageNumber;
      return false;
    },
  };
  return { bytes: await makePdf(definition), signedAlone: endOfBody < lastPage };
}

const pageNumber = (number: number) =>
  text(String(number), { size: sizes.number, align: "center", margin: [page.left, page.numberTop, page.right, 0] });
