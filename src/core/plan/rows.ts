import type { OutlineNode } from "../document/outline.ts";
import { anyOf } from "../text/any-of.ts";
import { find, phrase } from "../text/reading.ts";
import { delegatedFields } from "./delegated-fields.ts";
import { delegationOf } from "./delegation.ts";
import type { FieldName } from "./field-words.ts";
import { type FieldHit, findFields, hasCore } from "./find-fields.ts";
import { addFields, emptyParts, type FoundRow } from "./row-parts.ts";
import { rowInParagraph } from "./run-on-rows.ts";
import { sectionKindOf } from "./section-kind.ts";
import { valueOf } from "./task-builder.ts";
import { topic } from "./topic-words.ts";

const withoutRows = new Set(["legal", "budget", "purpose", "general-targets"]);

const circumstance = anyOf(["thời gian", "địa điểm", "thành phần", "đối tượng", "hình thức", "số lượng", "nội dung"]);
const circumstances = phrase(
  `^${circumstance}(?:\\s*(?:,|và|;|-)\\s*${circumstance})*(?:\\s+(?:tham dự|tổ chức|thực hiện|tham gia))*[\\s:.]*$`,
);

interface Group {
  before: OutlineNode[];
  fields: { node: OutlineNode; hits: FieldHit[] }[];
}

const namesOf = (group: Group) => new Set<FieldName>(group.fields.flatMap((f) => f.hits.map((hit) => hit.field)));

/** The children of a node as runs of paragraphs, each run closed by the fields behind it. Runs whose fields complete each other are one. */
function groupsOf(children: readonly OutlineNode[], fieldsOf: (node: OutlineNode) => FieldHit[] | null): Group[] {
  const groups: Group[] = [];
  let current: Group = { before: [], fields: [] };
  for (const node of children) {
    const hits = fieldsOf(node);
    if (!hits) {
      if (current.fields.length > 0) {
        groups.push(current);
        current = { before: [], fields: [] };
      }
      current.before.push(node);
    } else current.fields.push({ node, hits });
  }
  if (current.fields.length > 0) groups.push(current);
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const names = namesOf(group);
    if (last && [...namesOf(last)].every((name) => name === "details" || !names.has(name))) last.fields.push(...group.fields);
    else merged.push(group);
  }
  return merged;
}

/** The node whose work a group of fields describes. */
function hostOf(parent: OutlineNode, group: Group, only: boolean): OutlineNode | null {
  const last = group.before.at(-1) ?? null;
  const field = group.fields[0]?.node.marker?.kind;
  // «1. A ⏎ 2. B ⏎ 3. Đơn vị thực hiện: …»: numbered like the work itself, the fields are those of the whole list
  if (group.before.length > 1 && (field === "number" || field === "letter") && group.before.every((node) => node.marker?.kind === field))
    return parent;
  const kind = parent.marker?.kind;
  const section = kind === "roman" || kind === "part" || kind === "article";
  // «2. Về nhân lực ⏎ Tổ chức 04 lớp tập huấn …»: a label of a few words, then the work itself
  const label =
    group.before.length === 1 &&
    last?.marker === null &&
    find(topic, parent.reading) !== null &&
    parent.reading.text.split(/\s+/u).length <= 4;
  if (only && !section) return label ? last : parent;
  if (last) return last;
  return only || !section ? parent : null;
}

/** Several items above one block of fields are one row, titled by the heading that stands over them. */
function sharedHost(host: OutlineNode): OutlineNode {
  const parent = host.parent;
  if (!parent || parent.marker?.kind !== "number" || host.marker?.kind !== "number") return host;
  const siblings = parent.children;
  const bare = siblings
    .slice(0, -1)
    .every((node) => node.marker?.kind === "number" && node.children.length === 0 && findFields(node.reading).length === 0);
  return siblings.length >= 3 && siblings.at(-1) === host && bare ? parent : host;
}

/** Reads the rows of an outline: every paragraph or heading with at least one field of its own. `untitled` hears of fields above which no work stands. */
export function findRows(nodes: readonly OutlineNode[], untitled: (node: OutlineNode) => void): FoundRow[] {
  const rows: FoundRow[] = [];
  const fieldsOf = (node: OutlineNode) => {
    const hits = findFields(node.reading);
    if (hits[0]?.label === 0) return hits;
    const item = node.marker !== null && (node.marker.kind === "number" || node.marker.kind === "letter");
    if (item || hits.length > 0 || node.children.length > 0 || sectionKindOf(node) === "organization") return null;
    return node.parent?.marker ? delegatedFields(node.reading) : null;
  };
  const consumed = new Set<OutlineNode>();
  const add = (row: FoundRow) => {
    rows.push(row);
    for (const node of row.used) if (node !== row.host) consumed.add(node);
  };
  const visit = (node: OutlineNode) => {
    if (consumed.has(node)) return;
    if (withoutRows.has(sectionKindOf(node) ?? "")) return;
    const hits = findFields(node.reading);
    const own = rowInParagraph(node, hits);
    if (own) add(own);
    const groups = groupsOf(node.children, fieldsOf).filter((group) => hasCore(group.fields.flatMap((f) => f.hits)));
    for (const group of groups) {
      const first = hostOf(node, group, groups.length === 1);
      if (!first || own?.host === first) {
        if (!first) group.fields.forEach((field) => untitled(field.node));
        if (own) for (const { node: child, hits: more } of group.fields) own.used.push(child, ...addFields(own.parts, child, more));
        continue;
      }
      const host = sharedHost(first);
      const names = namesOf(group);
      // «1. Thời gian, địa điểm ⏎ - Thời gian: …» tells of an event, it is no work
      if (!names.has("lead") && find(circumstances, host.reading)) continue;
      const section = host.marker?.kind === "roman" || host.marker?.kind === "part";
      if (section && !names.has("lead")) continue;
      const delegated = delegationOf(host.reading);
      const parts = emptyParts(host, valueOf(host.line, host.offset + (delegated?.title ?? 0), host.line.reading.text.length));
      if (delegated) parts.lead.push(valueOf(host.line, host.offset + delegated.lead.start, host.offset + delegated.lead.end));
      if (delegated?.support)
        parts.support.push(valueOf(host.line, host.offset + delegated.support.start, host.offset + delegated.support.end));
      const used = [host];
      for (const { node: child, hits: more } of group.fields) used.push(child, ...addFields(parts, child, more));
      parts.source = [host, ...group.fields.map((f) => f.node)].map((n) => n.line.reading.text).join("\n");
      add({ host, parts, used });
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return rows;
}
