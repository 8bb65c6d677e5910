import type { PlainDocument } from "../document/document.ts";
import { foldSpaces, normalizeText } from "../text/normalize.ts";

export type SecrecyMark = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

const capitals = "(?<mark>(?:TUYỆT |TỐI )?MẬT)";
const before = "^[\\s\"'«“(\\[|*_#-]*";
const copyNumber = "(?:[\\s\"'»”)\\]–—,;:/(|*_-]*[Bb](?:ản|ẢN) (?:số|SỐ)\\s?:?[\\d\\s./…_]*)?";
const after = "[\\s\"'»”)\\]|*_.-]*$";

/** What a stamp looks like: alone, named «Độ mật:», or beside the other half of the letterhead or the document's number. */
const stamps = [
  new RegExp(`${before}${capitals}${copyNumber}${after}`, "u"),
  new RegExp(`${before}(?:mức )?độ mật\\s?:?\\s?(?<mark>(?:tuyệt |tối )?mật)${copyNumber}${after}`, "iu"),
  new RegExp(`${before}${capitals} (?:Độc lập|ĐỘC LẬP|CỘNG H|Số\\s?:)`, "u"),
  new RegExp(`^(?:Độc lập|ĐỘC LẬP|CỘNG H).*? ${capitals}${after}`, "u"),
  new RegExp(`^(?:Số|SỐ)\\s?:?\\s?[^\\s/]*\\s?/\\s?\\S+ ${capitals}${after}`, "u"),
];
const spaced = /^(?:T\s*U\s*Y\s*Ệ\s*T\s+|T\s*Ố\s*I\s+)?M\s+Ậ\s+T$/u;

function markIn(part: string): SecrecyMark | null {
  const text = foldSpaces(spaced.test(part.trim()) ? part.replace(/(?<=\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, "") : part);
  if (text.length > 200) return null;
  for (const stamp of stamps) {
    const mark = stamp.exec(text)?.groups?.mark;
    if (mark) return mark.toUpperCase() as SecrecyMark;
  }
  return null;
}

/**
 * Finds a secrecy stamp among the first lines of a document as they were written: a line may hold two halves of a
 * letterhead, which a tab or a few spaces set apart.
 */
export function findMarkInLines(lines: readonly string[]): SecrecyMark | null {
  for (const line of lines) {
    const start = normalizeText(line.slice(0, 1000));
    for (const part of [start, ...start.split(/\t|\s{2,}/u)]) {
      const mark = markIn(part);
      if (mark) return mark;
    }
  }
  return null;
}

/**
 * Finds a secrecy stamp: the word MẬT, TỐI MẬT or TUYỆT MẬT in capitals as a line or a column of its own among the
 * first lines of a document (Luật Bảo vệ bí mật nhà nước; Nghị định 26/2020/NĐ-CP). The word inside a sentence is none.
 */
export function findSecrecyMark(document: PlainDocument): SecrecyMark | null {
  const lines = document.blocks
    .slice(0, 40)
    .flatMap((block) => (block.kind === "row" ? [...block.cells.flatMap((cell) => cell.text.split("\n")), block.text] : [block.text]));
  return findMarkInLines(lines.slice(0, 80));
}
