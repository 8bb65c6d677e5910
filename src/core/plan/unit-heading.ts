import type { OutlineNode } from "../document/outline.ts";
import { anyOf, anyWord } from "../text/any-of.ts";
import { find, phrase, sliceReading } from "../text/reading.ts";
import { isDutyAt, unitListEnd } from "../unit/unit-phrase.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { afterRequest, type UnitRange } from "./assigned-units.ts";

/** A heading that names units; `rest` is where a duty begins that stands in the same paragraph, if one does. */
export interface UnitHeading {
  units: UnitRange;
  rest: number | null;
}

const wordsOf = (text: string) => text.trim().split(/\s+/u).length;
const endSigns = /(?<![\s.:;,–-])[\s.:;,–-]*$/u;
/** «… có trách nhiệm thực hiện các nhiệm vụ cụ thể sau»: the duties themselves stand below. */
const has = anyOf(["có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "chủ trì"]);
const duties = anyOf(["thực hiện", "triển khai", "các", "những", "nhiệm vụ", "nội dung", "công việc", "sau", "chính", "cụ thể"]);
const openDuty = phrase(`\\s+${has}(?:\\s+${duties})*$`);
const predicate = phrase(anyWord(["căn cứ", "có trách nhiệm", "chịu trách nhiệm", "chủ trì", "chủ động"]));

/**
 * Reads a node as the heading of the units whose duties follow: «1. Sở Nội vụ», «2. Đề nghị Hội Nông dân xã»,
 * «3. Phòng Kinh tế: Tham mưu …». Null when it is none.
 */
export function unitHeadingOf(node: OutlineNode): UnitHeading | null {
  const { reading, marker } = node;
  const from = afterRequest(reading);
  if (!unitStartAt(reading, from)) return null;
  const numbered = marker !== null && marker.kind !== "dash" && marker.kind !== "plus" && marker.kind !== "star";
  const listEnd = unitListEnd(reading, from) ?? from;
  // «Các Sở: Tài chính, Nội vụ: Tham mưu …»: the colon inside the list ends no heading
  const colon = reading.text.indexOf(":", listEnd);
  const headEnd = colon > 0 && colon < from + 220 ? colon : reading.text.length;
  const written = reading.text.slice(from, headEnd).replace(endSigns, "");
  const open = node.children.length > 0 ? find(openDuty, sliceReading(reading, from, from + written.length)) : null;
  const head = open ? written.slice(0, open.index) : written;
  const end = from + head.length;
  const covers = listEnd >= end - 1;
  const rest = headEnd < reading.text.length && reading.text.slice(headEnd + 1).trim() !== "" ? headEnd + 1 : null;
  const asHeading = sliceReading(reading, from, end);
  const short = wordsOf(head) <= 24 && !find(predicate, asHeading) && !/[.;]/u.test(head);
  if (rest !== null)
    return covers || (numbered && short && wordsOf(head) <= 16 && !isDutyAt(reading, listEnd))
      ? { units: { start: from, end }, rest }
      : null;
  if (covers) return numbered || node.children.length > 0 || !marker ? { units: { start: from, end }, rest: null } : null;
  return numbered && short && node.children.length > 0 && !/[.;]$/u.test(reading.text) ? { units: { start: from, end }, rest: null } : null;
}
