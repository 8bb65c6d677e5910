import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { ListFormat, Piece } from "./office-pieces.ts";

const formats: Record<ListFormat, (typeof LevelFormat)[keyof typeof LevelFormat]> = {
  roman: LevelFormat.UPPER_ROMAN,
  number: LevelFormat.DECIMAL,
  letter: LevelFormat.LOWER_LETTER,
  bullet: LevelFormat.BULLET,
};

function paragraphOf(piece: Extract<Piece, { kind: "paragraph" }>): Paragraph {
  if (!piece.item) return new Paragraph(piece.text);
  return new Paragraph({ text: piece.text, numbering: { reference: `list${piece.item.list}`, level: piece.item.level } });
}

function tableOf(piece: Extract<Piece, { kind: "table" }>): Table {
  const rows = piece.rows.map(
    (cells) =>
      new TableRow({
        children: cells.map(
          ({ paragraphs, columnSpan, rowSpan }) =>
            new TableCell({ columnSpan, rowSpan, children: paragraphs.map((text) => new Paragraph(text)) }),
        ),
      }),
  );
  return new Table({ rows });
}

/** The lists that the document's items count in, each beginning where its first item does. */
function listsOf(pieces: readonly Piece[]) {
  const lists = new Map<number, { reference: string; levels: object[] }>();
  for (const piece of pieces) {
    if (piece.kind === "table" || !piece.item || lists.has(piece.item.list)) continue;
    const { list, format, before, behind, value, level } = piece.item;
    const text = format === "bullet" ? before : `${before}%${level + 1}${behind}`;
    lists.set(list, {
      reference: `list${list}`,
      levels: Array.from({ length: level + 1 }, (_, at) => ({
        level: at,
        format: at === level ? formats[format] : LevelFormat.NONE,
        text: at === level ? text : "",
        start: value,
        alignment: AlignmentType.LEFT,
      })),
    });
  }
  return [...lists.values()];
}

/** Writes a Word file as an office would make it: what can be numbered by Word is numbered by Word. */
export async function writeDocx(pieces: readonly Piece[]): Promise<Uint8Array> {
  const config = listsOf(pieces) as never[];
  const children = pieces.map((piece) => (piece.kind === "table" ? tableOf(piece) : paragraphOf(piece)));
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] })));
}
