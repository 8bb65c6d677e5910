import type { Table } from "docx";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { breakName } from "../break-name.ts";
import { headColumns, mottoWidth, sizes } from "../page-measures.ts";
import { dateLine, motto, nation, numberLine } from "../report-lines.ts";
import { shortRule } from "../text-width.ts";
import { paragraph, rule } from "./paragraphs.ts";
import { sideBySide } from "./side-by-side.ts";

const [left, right] = headColumns;

/** Who issues the report on the left, the State on the right; below them the number, and the place and date. */
export function headTable(report: ReportDocument): Table {
  const parent = report.parentBody === null ? [] : breakName(report.parentBody.toUpperCase(), sizes.issuer, left);
  const issuer = breakName(report.issuer.toUpperCase(), sizes.issuer, left);
  const centred = { align: "centre" } as const;
  return sideBySide(headColumns, [
    [
      [
        ...parent.map((line) => paragraph(line, { ...centred, size: sizes.issuer })),
        ...issuer.map((line) => paragraph(line, { ...centred, size: sizes.issuer, bold: true })),
        rule(shortRule(issuer, sizes.issuer, left), left),
      ],
      [
        paragraph(nation, { ...centred, size: sizes.nation, bold: true }),
        paragraph(motto, { ...centred, size: sizes.motto, bold: true }),
        rule(mottoWidth, right),
      ],
    ],
    [
      [paragraph(numberLine(report), { ...centred, size: sizes.number, more: { spacing: { before: 80 } } })],
      [paragraph(dateLine(report), { ...centred, size: sizes.number, italics: true, more: { spacing: { before: 80 } } })],
    ],
  ]);
}
