import { type OutlineNode, sectionOf } from "../document/outline.ts";
import { type FieldHit, findFields } from "./find-fields.ts";
import { type TaskParts, type Value, valueOf } from "./task-builder.ts";

/** A row and the nodes that it was read from. */
export interface FoundRow {
  host: OutlineNode;
  parts: TaskParts;
  used: OutlineNode[];
}

/** The parts of a row that has a title and nothing else yet. */
export function emptyParts(node: OutlineNode, title: Value): TaskParts {
  return {
    kind: "row",
    section: sectionOf(node),
    title,
    lead: [],
    support: [],
    time: null,
    frequency: null,
    product: [],
    details: [],
    source: node.line.reading.text,
  };
}

/** Puts the values of a paragraph's fields where they belong. A value that is empty goes on in the bullets below. */
export function addFields(parts: TaskParts, node: OutlineNode, hits: readonly FieldHit[]): OutlineNode[] {
  const used: OutlineNode[] = [];
  for (const hit of hits) {
    const nested = hit.start < hit.end ? [] : node.children.map((child) => ({ child, hits: findFields(child.reading) }));
    // «c) Phân công thực hiện: ⏎ - Chủ trì: …»: the fields below are the row's own
    if (nested.some((below) => below.hits[0]?.label === 0)) {
      for (const { child, hits: more } of nested) used.push(child, ...addFields(parts, child, more));
      continue;
    }
    const values =
      hit.start < hit.end
        ? [valueOf(node.line, node.offset + hit.start, node.offset + hit.end)]
        : node.children.map((child) => valueOf(child.line, child.offset, child.line.reading.text.length));
    if (hit.start >= hit.end) used.push(...node.children);
    if (values.length === 0) continue;
    if (hit.field === "time") parts.time ??= values[0] ?? null;
    else if (hit.field === "frequency") parts.frequency ??= values[0] ?? null;
    else parts[hit.field].push(...values);
  }
  return used;
}
