import type { OutlineNode } from "../document/outline.ts";
import { find, sliceReading } from "../text/reading.ts";
import { isClosingAt, isDutyAt } from "../unit/unit-phrase.ts";
import { afterRequest } from "./assigned-units.ts";
import { findFields } from "./find-fields.ts";
import { sectionKindOf } from "./section-kind.ts";
import { topic } from "./topic-words.ts";
import type { UnitHeading } from "./unit-heading.ts";

const wordsOf = (text: string) => text.trim().split(/\s+/u).length;

/** Whether every word of a heading can belong to a name: none tells what to do, or how. */
function isName(node: OutlineNode, from: number, to: number): boolean {
  const head = sliceReading(node.reading, from, to);
  if (find(topic, head) || /[.;!?]/u.test(head.text) || !/^\p{Lu}/u.test(head.text) || isDutyAt(head, 0)) return false;
  for (const found of head.text.matchAll(/(?<= )\p{Ll}+/gu))
    if (isClosingAt(head, found.index) || isDutyAt(head, found.index)) return false;
  return true;
}

/**
 * Reads a short heading without a verb, in a section on organization, as the name of whoever has the duties below:
 * «4. Giáo vụ các khối ⏎ - …», «3. Đề nghị Nông trường Sông Hậu: phối hợp …». Whatever it names, the duties are not lost.
 */
export function plainHeadingOf(node: OutlineNode): UnitHeading | null {
  const { reading, marker } = node;
  if (!marker || node.parent === null || sectionKindOf(node) !== "organization" || findFields(reading).length > 0) return null;
  const from = afterRequest(reading);
  const colon = reading.text.indexOf(":", from);
  const end = colon < 0 ? reading.text.length : colon;
  const inline = colon >= 0 && reading.text.slice(colon + 1).trim() !== "";
  if (wordsOf(reading.text.slice(from, end)) > 14 || !isName(node, from, end)) return null;
  const units = { start: from, end };
  if (inline) return from > 0 || isDutyAt(reading, colon + 1) ? { units, rest: colon + 1 } : null;
  const heads = marker.kind !== "dash" && marker.kind !== "plus" ? true : colon >= 0;
  return heads && node.children.length > 0 ? { units, rest: null } : null;
}
