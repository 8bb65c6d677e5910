import { foldSpaces } from "../text/normalize.ts";
import { matchUnit } from "../unit/match-unit.ts";
import { columnsOfHeadings, type MemberColumns } from "./member-columns.ts";
import type { Role, UnitDirectory } from "./organization.ts";
import { readPhone } from "./phone-number.ts";
import { roleOfTitle } from "./role-of-title.ts";

/** What somebody has to look at: without it the person cannot be listed («title»: a guess that can). */
export type MemberDoubt = "name" | "phone" | "unit" | "title" | "twice";

/** Somebody of a list, as far as it was understood. */
export interface ListedPerson {
  name: string;
  /** As written; `readPhone` understands it, or the doubts say so. */
  phone: string;
  unitId: string | null;
  role: Role;
  /** The words that were not understood, to look at. */
  written: { unit: string; title: string };
  doubts: MemberDoubt[];
}

/** A list of people: who was found, and the lines that told of nobody. */
export interface MemberList {
  people: ListedPerson[];
  notUnderstood: string[];
}

/** Who is listed for whom: the whole organization, or a unit of it. */
export function needsUnit(role: Role): boolean {
  return role === "unit_head" || role === "staff";
}

/** What is wrong with a person so far; whether the list holds somebody twice, the list knows. */
export function doubtsOf({ name, phone, unitId, role, written }: Omit<ListedPerson, "doubts">): MemberDoubt[] {
  const doubts: MemberDoubt[] = [];
  if (name.trim() === "") doubts.push("name");
  if (readPhone(phone) === null) doubts.push("phone");
  if (unitId === null && (needsUnit(role) || written.unit !== "")) doubts.push("unit");
  if (written.title !== "" && roleOfTitle(written.title) === null) doubts.push("title");
  return doubts;
}

/** Reads the rows of a sheet or of pasted lines: columns by their headings, or each cell by what it looks like. */
export function readMemberList(rows: readonly (readonly string[])[], directory: UnitDirectory): MemberList {
  const list: MemberList = { people: [], notUnderstood: [] };
  let columns: MemberColumns | null = null;
  for (const row of rows) {
    const cells = row.map(foldSpaces);
    if (cells.every((cell) => cell === "")) continue;
    const headings = columnsOfHeadings(cells);
    if (headings !== null) columns = headings;
    else addPerson(list, columns === null ? fieldsByLook(cells, directory) : fieldsByColumn(cells, columns), cells, directory);
  }
  return { ...list, people: markTwice(list.people) };
}

interface Fields {
  name: string;
  phone: string;
  unit: string;
  title: string;
}

function addPerson(list: MemberList, fields: Fields, cells: readonly string[], directory: UnitDirectory): void {
  // A line without a name and without a number is a title, a sum or a signature.
  if (!fields.phone && !(fields.name && (fields.unit || fields.title))) {
    list.notUnderstood.push(cells.filter(Boolean).join(" · "));
    return;
  }
  const match = fields.unit === "" ? null : matchUnit(fields.unit, directory);
  const person = {
    name: fields.name,
    phone: fields.phone,
    unitId: match?.kind === "unit" ? match.unitId : null,
    role: roleOfTitle(fields.title) ?? "staff",
    written: { unit: fields.unit, title: fields.title },
  };
  list.people.push({ ...person, doubts: doubtsOf(person) });
}

function fieldsByColumn(cells: readonly string[], columns: MemberColumns): Fields {
  const at = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? ""));
  return { name: at(columns.name), phone: at(columns.phone), unit: at(columns.unit), title: at(columns.title) };
}

const phoneInText = /(?:\+?84|0)[\d .-]{8,13}\d/u;
const counted = /^\d{1,4}[.)]?$/u;

/** Without headings: the number says itself, the name stands before all else, units and titles are recognized. */
function fieldsByLook(cells: readonly string[], directory: UnitDirectory): Fields {
  const parts = cells.flatMap(partsOf).filter((part) => part !== "" && !counted.test(part));
  const phone = parts.find((part) => readPhone(part) !== null) ?? parts.find((part) => /^\+?[\d .-]{7,}$/u.test(part)) ?? "";
  const [name = "", ...others] = parts.filter((part) => part !== phone);
  const unit = others.find((part) => matchUnit(part, directory)?.kind === "unit");
  const title = others.find((part) => part !== unit && roleOfTitle(part) !== null);
  const rest = others.filter((part) => part !== unit && part !== title);
  return { name, phone, unit: unit ?? rest.shift() ?? "", title: title ?? rest.shift() ?? "" };
}

const signs = new Set(":;,–- ");

/** Takes the signs off that part a number from the words around it. */
function withoutSigns(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && signs.has(text.charAt(from))) from += 1;
  while (to > from && signs.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A cell that holds a number among words is parted around it. */
function partsOf(cell: string): string[] {
  const found = readPhone(cell) === null ? phoneInText.exec(cell)?.[0] : undefined;
  if (found === undefined || readPhone(found) === null) return [cell];
  const at = cell.indexOf(found);
  const after = cell.slice(at + found.length).split(/ [–-] |[,;]/u);
  return [withoutSigns(cell.slice(0, at)), found, ...after.map(withoutSigns)];
}

const keyOf = ({ phone, unitId, role }: ListedPerson) => `${readPhone(phone)} ${unitId} ${role}`;

/** Marks whoever stands in the list a second time, for the same unit in the same role. */
export function markTwice(people: readonly ListedPerson[]): ListedPerson[] {
  const seen = new Set<string>();
  return people.map((person) => {
    const others = person.doubts.filter((doubt) => doubt !== "twice");
    const twice = readPhone(person.phone) !== null && seen.has(keyOf(person));
    seen.add(keyOf(person));
    return { ...person, doubts: twice ? [...others, "twice" as const] : others };
  });
}
