import { spanOf } from "../document/line.ts";
import { type OutlineNode, walk } from "../document/outline.ts";
import { anyOf } from "../text/any-of.ts";
import { fold } from "../text/fold.ts";
import { documentNumber, documentSigns } from "../time-expression/cited-documents.ts";
import { findFields } from "./find-fields.ts";
import type { TargetDraft } from "./plan-draft.ts";
import { sectionKindOf } from "./section-kind.ts";

/** What has a number for a name. */
const numbered = [
  ["de an", "chuong trinh", "muc do", "cap do", "cap", "loai", "hang", "(?<!trong )nhom", "tieu chi so"],
  ["dieu", "khoan", "muc", "bang", "phu luc"],
].flat();

/** Numbers that are no aim: years and dates, documents, ages, months, network generations, levels, names with a number. */
const notValues = [
  new RegExp(String.raw`(?:so\s+)?${documentNumber([...documentSigns, "de an"])}`, "gu"),
  /(?:ngay|thang|quy)\s+\d{1,2}(?:\s*[/.-]\s*\d{1,4}){0,2}/gu,
  /(?:nam|giai doan|den|tu|hoc ky|khoa|nhiem ky)\s+(?:het\s+)?(?:nam\s+)?(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?/gu,
  /(?<!\d)\d{1,2}\/(?:0?[1-9]|1[0-2])(?:\/\d{4}|(?!\d))/gu,
  /(?:tu|tren|duoi|du)?\s*\d{1,3}\s*(?:tuoi|thang tuoi)/gu,
  new RegExp(String.raw`${anyOf(numbered)}\s+\d{1,3}`, "gu"),
  /(?<!\d)\d+\s*g(?:\/\d+g)*(?!\p{L})/gu,
  /\b(?:19|20)\d{2}\b/gu,
  /(?<!\p{L})\p{L}+\d+|(?<!\d)\d+\/7|24\/24/gu,
];
const value = /\d+(?:[.,]\d+)*(?:\s*%|\s*‰|\s*\/\s*\d+(?:[.,]\d+)*)?/gu;

/** The target numbers of a sentence, in order («Trên 90% …» gives «90%»). */
function targetValues(text: string): string[] {
  let rest = fold(text);
  for (const pattern of notValues) rest = rest.replace(pattern, (all) => " ".repeat(all.length));
  return [...rest.matchAll(value)].map((found) => found[0].replace(/\s+/gu, ""));
}

/** Reads the targets of an outline: bullets and items with a number in sections on aims, general aims left out. */
export function findTargets(roots: readonly OutlineNode[]): TargetDraft[] {
  const targets: TargetDraft[] = [];
  for (const node of walk(roots)) {
    if (sectionKindOf(node) !== "targets" || node.parent === null) continue;
    const { text } = node.reading;
    const heading = node.children.length > 0 && (/:$/u.test(text) || !/[.;,%]$/u.test(text));
    if (heading || (node.marker === null && text.length > 600) || findFields(node.reading)[0]?.field === "lead") continue;
    const values = targetValues(text);
    if (values.length > 0) targets.push({ text, value: values.join("; "), at: spanOf(node.line, node.offset, node.offset + text.length) });
  }
  return targets;
}
