import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from "docx";
import { sizes } from "../page-measures.ts";
import { halfPoints } from "./units.ts";

/** The page's number in the middle of its top margin. */
export const numberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.number) })],
      }),
    ],
  });

/** The first page carries none. */
export const emptyHeader = (): Header => new Header({ children: [new Paragraph("")] });
