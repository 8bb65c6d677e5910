import { type DocParagraph, sprm, u16 } from "./build-doc.ts";

const inTable = sprm(0x2416, 1);
export const nested = [...inTable, ...sprm(0x6649, 2, 0, 0, 0)];
export const hidden = sprm(0x083c, 1);
export const deleted = sprm(0x0800, 1);
export const capitals = sprm(0x083b, 1);
export const font = (number: number) => sprm(0x4a4f, ...u16(number));
export const inList = (list: number, level: number) => [...sprm(0x260a, level), ...sprm(0x460b, ...u16(list))];

export const merged = { none: 0, first: 0x60, rest: 0x20, joins: 1, joined: 2 };

export const paragraph = (text: string, more: Omit<DocParagraph, "runs"> = {}): DocParagraph => ({ runs: [{ text }], ...more });

/** A row: its cells, the edges between them, and how each is merged. */
export function row(cells: string[], edges?: number[], merges: number[] = []): DocParagraph[] {
  const flags = cells.map((_, i) => [...u16(merges[i] ?? 0), ...new Array<number>(18).fill(0)]);
  const shape = [cells.length, ...(edges ?? []).flatMap(u16), ...flags.flat()];
  const changes = [...inTable, ...sprm(0x2417, 1), ...(edges ? sprm(0xd608, ...u16(shape.length + 1), ...shape) : [])];
  const written = cells.flatMap((text) => {
    const lines = text.split("\n");
    return lines.map((line, i) => paragraph(line, { changes: inTable, mark: i === lines.length - 1 ? "\u0007" : "\r" }));
  });
  return [...written, paragraph("", { mark: "\u0007", changes })];
}
