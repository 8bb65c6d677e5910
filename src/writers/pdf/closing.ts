import type { Content } from "pdfmake/interfaces.js";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { closingColumns, signatureRoom, sizes } from "../page-measures.ts";
import { recipientLines } from "../report-lines.ts";
import { estimateLines } from "../text-width.ts";
import { gap, text } from "./texts.ts";
import { sideBySide } from "./side-by-side.ts";

/** Nơi nhận on the left; who signs, the room for it, and the name on the right. */
export function closingTable({ signature, recipients }: ReportDocument): Content {
  const { authority, title, name } = signature;
  const bold = { size: sizes.body, bold: true, align: "center" } as const;
  const names = recipientLines(recipients);
  const head = text("Nơi nhận:", { size: sizes.recipientsHead, bold: true, italics: true });
  const table = sideBySide(closingColumns, [
    [
      names.length === 0 ? [] : [head, ...names.map((line) => text(line, { size: sizes.recipients }))],
      [...[authority, title].flatMap((line) => (line ? [text(line.toUpperCase(), bold)] : [])), gap(signatureRoom), text(name ?? "", bold)],
    ],
  ]);
  return { ...table, margin: [0, 10, 0, 0] };
}

/** Half of a page: longer ones may break. */
const mostLines = 28;

/** Whether the signatures are low enough to be held on one page. */
export function fitsOnePage({ signature, recipients }: ReportDocument): boolean {
  const [left, right] = closingColumns;
  const names = recipientLines(recipients).reduce((sum, line) => sum + estimateLines(line, sizes.recipients, left), 0);
  const signs = [signature.authority, signature.title, signature.name].reduce(
    (sum, line) => sum + estimateLines(line?.toUpperCase() ?? "", sizes.body, right),
    6,
  );
  return Math.max(names, signs) <= mostLines;
}
