import type { OutlineNode } from "../document/outline.ts";
import { sliceReading } from "../text/reading.ts";
import { subjectOf, supportersOf } from "./assigned-units.ts";
import { bracketFieldsOf } from "./bracket-fields.ts";
import { delegationOf } from "./delegation.ts";
import { type FieldHit, hasCore } from "./find-fields.ts";
import { addFields, emptyParts, type FoundRow } from "./row-parts.ts";
import { sectionKindOf } from "./section-kind.ts";
import { namedBehindColon, sentenceFieldsOf, timeAtEnd, timeBehindColon } from "./sentence-fields.ts";
import { valueOf } from "./task-builder.ts";
import { unitHeadingOf } from "./unit-heading.ts";

/** A paragraph that holds its own title and fields: «Tổ chức … Chủ trì: A; phối hợp: B; thời gian: Quý II.» */
function runOnRow(node: OutlineNode, hits: readonly FieldHit[]): FoundRow | null {
  const first = hits[0]?.label ?? 0;
  // «Sở Nội vụ chủ trì, phối hợp: ⏎ - …» opens duties, it has no field
  if (!hasCore(hits) || first === 0 || hits.every((hit) => hit.start >= hit.end)) return null;
  const delegated = delegationOf(sliceReading(node.reading, 0, first));
  const place = (range: { start: number; end: number }) => valueOf(node.line, node.offset + range.start, node.offset + range.end);
  const unnamed = !delegated && !hits.some((hit) => hit.field === "lead");
  const said = unnamed ? sentenceFieldsOf(sliceReading(node.reading, 0, first)) : null;
  // «Kiểm tra: từ 05/01 đến 15/02. Đơn vị thực hiện: …»: the time stands before the labels
  const before =
    hits.some((hit) => hit.field === "time") || said || delegated ? null : timeBehindColon(sliceReading(node.reading, 0, first));
  const title = place({ start: delegated?.title ?? 0, end: said?.titleEnd ?? before?.titleEnd ?? first });
  if (title.end - title.start < 6) return null;
  const parts = emptyParts(node, title);
  const named = delegated ?? said;
  if (named) parts.lead.push(place(named.lead));
  if (named?.support) parts.support.push(place(named.support));
  // «Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức …; thời gian: Quý III»
  const sentence = sliceReading(node.reading, 0, first);
  const subject = unnamed && !said ? subjectOf(sentence) : null;
  if (subject && (subject.leads || subject.asked)) {
    parts.lead.push(place(subject));
    if (!hits.some((hit) => hit.field === "support")) parts.support.push(...supportersOf(sentence).map(place));
  }
  if (before) parts.time = place(before.time);
  return { host: node, parts, used: [node, ...addFields(parts, node, hits)] };
}

/** A paragraph of work whose own sentence says who leads it: «…, do Sở A chủ trì, hoàn thành trong quý II.» */
function sentenceRow(node: OutlineNode): FoundRow | null {
  const kind = sectionKindOf(node);
  const said =
    node.marker && node.parent && (kind === "work" || kind === null)
      ? (sentenceFieldsOf(node.reading) ?? namedBehindColon(node.reading))
      : null;
  if (!said) return null;
  const place = (range: { start: number; end: number }) => valueOf(node.line, node.offset + range.start, node.offset + range.end);
  const parts = emptyParts(node, place({ start: 0, end: said.titleEnd }));
  parts.lead.push(place(said.lead));
  if (said.support) parts.support.push(place(said.support));
  parts.time = said.time && place(said.time);
  return { host: node, parts, used: [node] };
}

function underUnit(node: OutlineNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (unitHeadingOf(above)) return true;
  return false;
}

/** A piece of work that names nobody but says by when: «Kiện toàn Ban Chỉ huy; hoàn thành trước ngày 15/5.» */
function timedRow(node: OutlineNode): FoundRow | null {
  if (sectionKindOf(node) !== "work" || !node.marker || node.children.length > 0 || subjectOf(node.reading) || underUnit(node)) return null;
  const said = timeAtEnd(node.reading) ?? timeBehindColon(node.reading);
  if (!said) return null;
  const place = (start: number, end: number) => valueOf(node.line, node.offset + start, node.offset + end);
  const parts = emptyParts(node, place(0, said.titleEnd));
  parts.time = place(said.time.start, said.time.end);
  return { host: node, parts, used: [node] };
}

/** A paragraph whose closing bracket names who leads: «… (Phòng A chủ trì, hoàn thành trong quý II).» */
function bracketRow(node: OutlineNode): FoundRow | null {
  const fields = bracketFieldsOf(node.reading);
  if (!fields) return null;
  const place = (range: { start: number; end: number }) => valueOf(node.line, node.offset + range.start, node.offset + range.end);
  const parts = emptyParts(node, place({ start: 0, end: fields.open }));
  parts.lead.push(...fields.lead.map(place));
  parts.support.push(...fields.support.map(place));
  parts.time = fields.time && place(fields.time);
  if (fields.product) parts.product.push(place(fields.product));
  return { host: node, parts, used: [node] };
}

/** A row whose title and fields stand in one paragraph, with labels, in a closing bracket or in the sentence itself. */
export function rowInParagraph(node: OutlineNode, hits: readonly FieldHit[]): FoundRow | null {
  if (hits[0]?.label === 0) return null;
  return bracketRow(node) ?? runOnRow(node, hits) ?? (hits.length === 0 ? (sentenceRow(node) ?? timedRow(node)) : null);
}
