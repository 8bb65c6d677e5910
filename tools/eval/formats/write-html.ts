import type { ListItem, Piece } from "./office-pieces.ts";

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

/** The number that a browser prints in front of an item, or null where it has no such style. */
function listTag({ format, before, behind }: ListItem): "ul" | "ol" | 'ol type="I"' | 'ol type="a"' | null {
  if (format === "bullet") return before === "*" ? null : "ul";
  if (before !== "" || behind !== ".") return null;
  return format === "roman" ? 'ol type="I"' : format === "letter" ? 'ol type="a"' : "ol";
}

/** What Word prints in front of an item. */
export function printedLabel({ format, before, behind, value }: ListItem): string {
  if (format === "bullet") return before;
  const own = format === "letter" ? String.fromCharCode(96 + value) : format === "roman" ? romanOf(value) : String(value);
  return before + own + behind;
}

function romanOf(value: number): string {
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "");
}

function paragraph({ text, item }: Extract<Piece, { kind: "paragraph" }>): string {
  const tag = item && listTag(item);
  if (!item || !tag) return `<p>${item ? `${printedLabel(item)} ` : ""}${escaped(text)}</p>`;
  const nested = tag === "ul" && item.level > 0;
  const list = `<${tag}${tag === "ul" ? "" : ` start="${item.value}"`}><li>${escaped(text)}</li></${tag.slice(0, 2)}>`;
  return nested ? `<ul>${list}</ul>` : list;
}

function table({ rows }: Extract<Piece, { kind: "table" }>): string {
  const cells = rows.map((row) =>
    row
      .map(({ paragraphs, columnSpan, rowSpan }) => {
        const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
        return `<td${spans}>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}</td>`;
      })
      .join(""),
  );
  return `<table>${cells.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`;
}

const style = `body { font: 13pt/1.35 "Times New Roman", serif } p, li { margin: 4pt 0; white-space: pre-wrap }
table { border-collapse: collapse; width: 100% } td { border: 1px solid; padding: 3pt; vertical-align: top }`;

/** Writes a web page with lists that count by themselves and real tables. */
export function writeHtml(pieces: readonly Piece[]): string {
  const body = pieces.map((piece) => (piece.kind === "table" ? table(piece) : paragraph(piece))).join("\n");
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><style>${style}</style></head><body>\n${body}\n</body></html>\n`;
}
