import type { Content } from "pdfmake/interfaces.js";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { addresseeIndent, paragraphGap, sizes, textWidth } from "../page-measures.ts";
import { addresseeLines, kindOfDocument } from "../report-lines.ts";
import { balancingMargin, shortRule } from "../text-width.ts";
import { gap, rule, text } from "./texts.ts";

/** BÁO CÁO, what it is about, and the short line below. */
export function titleParts({ subject }: ReportDocument): Content[] {
  const bold = { size: sizes.body, bold: true, align: "center" } as const;
  const side = balancingMargin(subject, sizes.body, textWidth);
  const about = [text(subject, { ...bold, margin: [side, 0, side, 0] }), rule(shortRule([subject], sizes.body, textWidth), [0, 3, 0, 0])];
  return [text(kindOfDocument, { ...bold, margin: [0, 18, 0, 0] }), ...(subject === "" ? [] : about)];
}

/** Whom the report is for: in the middle of one line, or a list below the words. */
export function addresseeParts({ addressees }: ReportDocument): Content[] {
  const lines = addresseeLines(addressees);
  if (lines === null) return [];
  const size = sizes.body;
  if (lines.list.length === 0) return [text(lines.head, { size, align: "center", margin: [0, 2, 0, 10] })];
  return [
    text(lines.head, { size, margin: [addresseeIndent.head, 2, 0, 2] }),
    ...lines.list.map((line) => text(line, { size, margin: [addresseeIndent.list, 0, 0, 2] })),
    gap(paragraphGap),
  ];
}
