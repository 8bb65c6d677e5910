import { HeadingLevel, LineRuleType, type Paragraph, type Table } from "docx";
import type { ReportBlock } from "../../core/report/report-document.ts";
import { firstLine, lineHeight, paragraphGap, sizes } from "../page-measures.ts";
import { paragraph, type Line } from "./paragraphs.ts";
import { tableParts } from "./table.ts";
import { twips } from "./units.ts";

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const spacing = { line: Math.round(240 * lineHeight), lineRule: LineRuleType.AUTO };
const flowing = { size: sizes.body, align: "both", after: paragraphGap } as const satisfies Line;
const indent = { firstLine: twips(firstLine) };

function partsOf(block: ReportBlock, keepNext: boolean): (Paragraph | Table)[] {
  if (block.kind === "table") return tableParts(block, keepNext);
  if (block.kind === "paragraph") return [paragraph(block.text, { ...flowing, more: { indent, spacing, keepNext } })];
  const more = { indent, spacing, keepNext: true, keepLines: true, heading: levels[block.level] };
  return [paragraph(block.text, { ...flowing, bold: true, italics: block.level === 3, more })];
}

/** The body; its last lines or its last row go with the signatures to their page. */
export function bodyParts(body: readonly ReportBlock[]): (Paragraph | Table)[] {
  return body.flatMap((block, i) => partsOf(block, i === body.length - 1));
}
