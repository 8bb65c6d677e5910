import { group } from "../text/group.ts";
import { nth, numeral, readers, year } from "./atom-readers.ts";
import type { TimeAtom } from "./time-atom.ts";

/** A further month or quarter in a list: the «, II/2024» of «Quý I, II/2024», the «- 6/2024» of «Tháng 3 - 6/2024». */
const lateYear = year.replaceAll("year", "late");
const month = String.raw`(?<n>\d{1,2})(?![\d/]*\d{3}\s*[-–]|\d|\s*ngay)(?:\s*/\s*(?<year>(?:19|20)\d{2})(?!\d))?(?![\d/])`;
const furtherMonth = new RegExp(String.raw`\s*(?<join>,|;|va|-|–|den)\s*${month}${lateYear}`, "uy");
const furtherQuarter = new RegExp(String.raw`\s*(?<join>,|;|va|-|–|\+|&|den)\s*(?<n>${numeral})(?![\p{L}\d])${year}`, "uy");

function readFurther(text: string, atom: TimeAtom): { atom: TimeAtom; join: string } | null {
  const regex = atom.kind === "quarter" ? furtherQuarter : furtherMonth;
  regex.lastIndex = atom.end;
  const found = regex.exec(text);
  if (!found) return null;
  const n = atom.kind === "quarter" ? nth(group(found, "n")) : Number(found.groups?.n);
  const late = found.groups?.year ?? found.groups?.late;
  const next: TimeAtom = {
    ...atom,
    first: n,
    last: n,
    year: late ? Number(late) : null,
    edge: null,
    index: found.index + found[0].indexOf(group(found, "n")),
    end: found.index + found[0].length,
  };
  return { atom: next, join: group(found, "join") };
}

/** Reads the atom that begins at an offset of folded text, or null. */
export function atomAt(text: string, offset: number): TimeAtom | null {
  for (const [regex, read] of readers) {
    regex.lastIndex = offset;
    const found = regex.exec(text);
    const parts = found && read(found);
    if (!found || !parts) continue;
    const side = found.groups?.edge;
    return {
      ...parts,
      edge: side === "dau" ? "start" : side === "giua" ? "middle" : side === "cuoi" ? "end" : null,
      index: offset,
      end: offset + found[0].length,
    };
  }
  return null;
}

/**
 * Reads the further members of a list that began with `atom`, without those that have a word of their own
 * («tháng 6 và tháng 12»).
 */
export function listAfter(text: string, atom: TimeAtom): { atom: TimeAtom; join: string }[] {
  if (atom.kind !== "month" && atom.kind !== "quarter") return [];
  const members: { atom: TimeAtom; join: string }[] = [];
  for (let next = readFurther(text, atom); next; next = readFurther(text, next.atom)) members.push(next);
  return members;
}
