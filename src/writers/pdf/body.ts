import type { Content, ContentStack } from "pdfmake/interfaces.js";
import type { ReportBlock } from "../../core/report/report-document.ts";
import { firstLine, lineHeight, paragraphGap, sizes, textWidth } from "../page-measures.ts";
import { estimateLines } from "../text-width.ts";
import { captionOf, tableOf } from "./table.ts";
import { piecesOf, text } from "./texts.ts";

type Heading = Extract<ReportBlock, { kind: "heading" }>;

const flowing = { size: sizes.body, align: "justify" } as const;

function headingOf({ level, text: words }: Heading): Content {
  return {
    ...text(words, { ...flowing, bold: true, italics: level === 3, margin: [0, 0, 0, paragraphGap] }),
    leadingIndent: firstLine,
    lineHeight,
  };
}

export function paragraphOf(words: string, indented = true): ContentStack {
  const shown = piecesOf(words).map((piece) => text(piece, { ...flowing, margin: [0, 0, 0, paragraphGap] }));
  return { stack: shown.map((piece) => ({ ...piece, lineHeight, ...(indented ? { leadingIndent: firstLine } : {}) })) };
}

/** In points: two lines of a paragraph; a table's head and its first row. */
const reserves = { paragraph: 2 * sizes.body * 1.15 * lineHeight, table: 80 };
/** Higher ones may break: what cannot be broken must never come near a page's height. */
const mostHeadLines = 12;

/** Headings hold room below them for the beginning of what follows, which then steps back into that room. */
function keptTogether(heads: Content[], lines: number, next: Content, reserve: number): Content[] {
  if (heads.length === 0) return [next];
  if (lines > mostHeadLines) return [...heads, next];
  const held: ContentStack = { unbreakable: true, stack: [...heads, { text: "", fontSize: 1, lineHeight: 1, margin: [0, 0, 0, reserve] }] };
  return [held, { stack: [next], margin: [0, -reserve - 1.15, 0, 0] }];
}

export interface BodyParts {
  parts: Content[];
  /** Headings at the end, to be held by what follows. */
  heads: Content[];
}

/** The body in its order; no heading and no caption is left behind at the foot of a page. */
export function bodyParts(body: readonly ReportBlock[]): BodyParts {
  const parts: Content[] = [];
  let heads: Content[] = [];
  let lines = 0;
  const hold = (content: Content, words: string) => {
    heads.push(content);
    lines += estimateLines(words, sizes.body, textWidth);
  };
  for (const block of body) {
    if (block.kind === "heading") {
      hold(headingOf(block), block.text);
      continue;
    }
    if (block.kind === "table" && block.caption !== null) hold(captionOf(block.caption), block.caption);
    const next = block.kind === "table" ? tableOf(block) : paragraphOf(block.text);
    parts.push(...keptTogether(heads, lines, next, reserves[block.kind]));
    heads = [];
    lines = 0;
  }
  return lines > mostHeadLines ? { parts: [...parts, ...heads], heads: [] } : { parts, heads };
}
