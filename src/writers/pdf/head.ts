import type { Content } from "pdfmake/interfaces.js";
import type { ReportDocument } from "../../core/report/report-document.ts";
import { breakName } from "../break-name.ts";
import { headColumns, mottoWidth, sizes } from "../page-measures.ts";
import { dateLine, motto, nation, numberLine } from "../report-lines.ts";
import { shortRule } from "../text-width.ts";
import { rule, text } from "./texts.ts";
import { sideBySide } from "./side-by-side.ts";

const [left] = headColumns;

/** Who issues the report on the left, the State on the right; below them the number, and the place and date. */
export function headTable(report: ReportDocument): Content {
  const parent = report.parentBody === null ? [] : breakName(report.parentBody.toUpperCase(), sizes.issuer, left);
  const issuer = breakName(report.issuer.toUpperCase(), sizes.issuer, left);
  const centred = { align: "center" } as const;
  return sideBySide(headColumns, [
    [
      [
        ...parent.map((line) => text(line, { ...centred, size: sizes.issuer })),
        ...issuer.map((line) => text(line, { ...centred, size: sizes.issuer, bold: true })),
        rule(shortRule(issuer, sizes.issuer, left), [0, 2, 0, 4]),
      ],
      [
        text(nation, { ...centred, size: sizes.nation, bold: true }),
        text(motto, { ...centred, size: sizes.motto, bold: true }),
        rule(mottoWidth, [0, 2, 0, 4]),
      ],
    ],
    [
      [text(numberLine(report), { ...centred, size: sizes.number, margin: [0, 4, 0, 0] })],
      [text(dateLine(report), { ...centred, size: sizes.number, italics: true, margin: [0, 4, 0, 0] })],
    ],
  ]);
}
