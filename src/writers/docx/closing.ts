import type { Table } from "docx";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { closingColumns, signatureRoom, sizes } from "../page-measures.ts";
import { recipientLines } from "../report-lines.ts";
import { gap, paragraph } from "./paragraphs.ts";
import { sideBySide } from "./side-by-side.ts";

/** Nơi nhận on the left; who signs, the room for it, and the name on the right. */
export function closingTable({ signature, recipients }: ReportDocument): Table {
  const { authority, title, name } = signature;
  const bold = { size: sizes.body, bold: true, align: "centre" } as const;
  const names = recipientLines(recipients);
  const head = paragraph("Nơi nhận:", { size: sizes.recipientsHead, bold: true, italics: true });
  return sideBySide(closingColumns, [
    [
      names.length === 0 ? [gap(1)] : [head, ...names.map((line) => paragraph(line, { size: sizes.recipients }))],
      [
        ...[authority, title].flatMap((line) => (line ? [paragraph(line.toUpperCase(), bold)] : [])),
        gap(signatureRoom),
        paragraph(name ?? "", bold),
      ],
    ],
  ]);
}
