import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions } from "docx";
import { twips, halfPoints } from "./units.ts";

export interface Letters {
  size: number;
  bold?: boolean;
  italics?: boolean;
}

export interface Line extends Letters {
  align?: "start" | "centre" | "end" | "both";
  /** Room below, in points. */
  after?: number;
  more?: Omit<IParagraphOptions, "children" | "text" | "alignment">;
}

const alignments = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
};

/** One paragraph in one kind of letters. */
export function paragraph(text: string, { size, bold = false, italics = false, align = "start", after = 0, more = {} }: Line): Paragraph {
  return new Paragraph({
    ...more,
    alignment: alignments[align],
    spacing: { after: twips(after), ...more.spacing },
    children: [new TextRun({ text, size: halfPoints(size), bold, italics })],
  });
}

/** A thin line in the middle of a column, as the border of an empty paragraph. */
export function rule(width: number, columnWidth: number, keepNext = false): Paragraph {
  const side = twips(Math.max(0, (columnWidth - width) / 2));
  return new Paragraph({
    keepNext,
    indent: { left: side, right: side },
    spacing: { before: twips(3), line: twips(4), lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [new TextRun({ text: "", size: 4 })],
  });
}

/** An empty paragraph of a height: between two tables, which Word would draw together, and behind the last. */
export function gap(height: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { line: twips(height), lineRule: "exact" },
    children: [new TextRun({ text: "", size: 2 })],
  });
}
