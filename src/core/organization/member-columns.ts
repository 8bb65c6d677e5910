import { fold } from "../text/fold.ts";
import { foldSpaces, normalizeText } from "../text/normalize.ts";

export type MemberField = "name" | "phone" | "unit" | "title";

/** Which cell of a row holds what. */
export type MemberColumns = Partial<Record<MemberField, number>>;

/** What the columns of such lists are called, folded. A heading may say more («Họ và tên cán bộ»). */
const headings: Record<MemberField, readonly string[]> = {
  phone: ["so dien thoai", "dien thoai", "sdt", "so dt", "dt", "di dong", "so zalo", "zalo", "phone", "mobile", "tel"],
  title: ["vai tro", "chuc vu", "chuc danh", "chuc vu chuc danh", "role"],
  name: ["ho va ten", "ho ten", "ho va ten dem", "ten can bo", "ten nguoi", "ten", "name"],
  unit: ["don vi", "co quan", "phong ban", "phong", "bo phan", "noi cong tac", "to chuc", "truong", "unit"],
};

/** Longer headings than this are sentences. */
const longest = 60;

function fieldOf(cell: string): MemberField | null {
  if (cell === "" || cell.length > longest) return null;
  const words = foldSpaces(fold(normalizeText(cell)).replace(/[^a-z0-9]+/gu, " "));
  const fields = Object.keys(headings) as MemberField[];
  return (
    fields.find((field) => headings[field].includes(words)) ??
    fields.find((field) => headings[field].some((name) => name.includes(" ") && ` ${words} `.includes(` ${name} `))) ??
    null
  );
}

/** The columns that a row of headings names; null for a row that is none: it has to name the number and one more. */
export function columnsOfHeadings(row: readonly string[]): MemberColumns | null {
  const columns: MemberColumns = {};
  for (const [at, cell] of row.entries()) {
    const field = fieldOf(cell);
    if (field !== null) columns[field] ??= at;
  }
  return columns.phone !== undefined && Object.keys(columns).length > 1 ? columns : null;
}
