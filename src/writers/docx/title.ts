import type { Paragraph } from "docx";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { addresseeIndent, paragraphGap, sizes, textWidth } from "../page-measures.ts";
import { addresseeLines, kindOfDocument } from "../report-lines.ts";
import { balancingMargin, shortRule } from "../text-width.ts";
import { gap, paragraph, rule } from "./paragraphs.ts";
import { twips } from "./units.ts";

/** BÁO CÁO, what it is about, and the short line below. */
export function titleParagraphs({ subject }: ReportDocument): Paragraph[] {
  const bold = { size: sizes.body, bold: true, align: "centre" } as const;
  const side = twips(balancingMargin(subject, sizes.body, textWidth));
  const more = { indent: { left: side, right: side } };
  return [
    gap(18),
    paragraph(kindOfDocument, bold),
    ...(subject === "" ? [] : [paragraph(subject, { ...bold, more }), rule(shortRule([subject], sizes.body, textWidth), textWidth)]),
    gap(12),
  ];
}

/** Whom the report is for: in the middle of one line, or a list below the words. */
export function addresseeParagraphs({ addressees }: ReportDocument): Paragraph[] {
  const lines = addresseeLines(addressees);
  if (lines === null) return [];
  const size = sizes.body;
  if (lines.list.length === 0) return [paragraph(lines.head, { size, align: "centre" }), gap(10)];
  const indent = { left: twips(addresseeIndent.list + addresseeIndent.dash), hanging: twips(addresseeIndent.dash) };
  return [
    paragraph(lines.head, { size, after: 2, more: { keepNext: true, indent: { left: twips(addresseeIndent.head) } } }),
    ...lines.list.map((line) => paragraph(line, { size, after: 2, more: { indent } })),
    gap(paragraphGap + 2),
  ];
}
