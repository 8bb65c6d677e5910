import type { TableRowBlock } from "../document/document.ts";
import type { RowReader } from "./row-reader.ts";

/** Rows that hold no work: the columns' numbers («(1) (2) (3)»), and sums. */
export function isNoRow(row: TableRowBlock): boolean {
  const own = row.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "");
  const sum = /^(?:tổng(?: cộng| số)?|cộng)\s*:?$/iu.test(own[0]?.text.trim() ?? "");
  return own.length === 0 || sum || row.cells.every((cell) => /^\(?\d{0,2}\)?$/u.test(cell.text.trim()));
}

/** Whether an index is that of a row below another's: «1.1» or «a» below «1». */
export function isBelow(index: string, above: string): boolean {
  if (index === "" || above === "") return false;
  return index.startsWith(`${above}.`) || (/^[a-zđ]$/u.test(index) && /^\d+$/u.test(above));
}

const parts = (index: string) => ({ stem: index.split(".").slice(0, -1).join("."), last: Number(index.split(".").at(-1)) });

/**
 * Whether a numbered row without fields goes on in the list around it: «3» between «2» and «4», whose fields nobody
 * filled in. A number above rows that begin anew or stand below it names a group.
 */
export function isNumberedTask(index: string, before: string, after: string): boolean {
  if (!/^\d+(?:\.\d+)*$/u.test(index) || !/^\d+(?:\.\d+)*$/u.test(before) || isBelow(after, index)) return false;
  const [own, above, below] = [parts(index), parts(before), parts(after)];
  if (own.stem !== above.stem || own.last !== above.last + 1) return false;
  return (
    after === "" ||
    (below.stem === own.stem && below.last === own.last + 1) ||
    (/^\d/u.test(after) && below.last !== 1) ||
    /^[IVX]/u.test(after)
  );
}

/** A row that only names a group of the rows below: one cell across, or a numbered title with nothing beside it. */
export function groupTitle(row: RowReader): string | null {
  const written = row.placed.row.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "");
  if (row.hasOwnFields) return null;
  if (written.length === 1) return written[0]?.text ?? null;
  const index = row.text("index");
  return index !== "" && row.text("title") !== "" ? `${index.replace(/[.)]$/u, "")}. ${row.text("title")}` : null;
}
