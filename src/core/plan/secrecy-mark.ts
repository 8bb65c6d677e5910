import type { PlainDocument } from "../document/document.ts";

export type SecrecyMark = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

const stamp = /^[\s"'«“(\[|*_-]*(?:(?:ĐỘ|Độ) (?:MẬT|mật)\s*:?\s*)?(?<mark>(?:TUYỆT |TỐI )?MẬT)[\s"'»”)\]|*_.-]*$/u;
const spaced = /^(?:T\s*U\s*Y\s*Ệ\s*T\s+|T\s*Ố\s*I\s+)?M\s+Ậ\s+T$/u;

/**
 * Finds a secrecy stamp: the word MẬT, TỐI MẬT or TUYỆT MẬT in capitals as a line of its own among the first lines of
 * a document (Luật Bảo vệ bí mật nhà nước; Nghị định 26/2020/NĐ-CP). The word inside a sentence is none.
 */
export function findSecrecyMark(document: PlainDocument): SecrecyMark | null {
  const lines = document.blocks
    .slice(0, 40)
    .flatMap((block) => (block.kind === "row" ? block.cells.flatMap((cell) => cell.text.split("\n")) : [block.text]));
  for (const line of lines.slice(0, 60)) {
    const text = spaced.test(line.trim()) ? line.replace(/(?<=\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, "") : line;
    const mark = stamp.exec(text)?.groups?.mark;
    if (mark) return mark.replace(/\s+/gu, " ") as SecrecyMark;
  }
  return null;
}
