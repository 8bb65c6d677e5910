import { find, findAll, type Reading } from "../text/reading.ts";
import { bareLabel, coreFields, fieldLabel, type FieldName } from "./field-words.ts";

/** A field found in a paragraph: where its label and its value stand. */
export interface FieldHit {
  field: FieldName;
  label: number;
  start: number;
  end: number;
}

const fieldNames: readonly FieldName[] = ["lead", "support", "time", "frequency", "product", "details"];

function nameOf(found: RegExpExecArray): FieldName {
  return fieldNames.find((name) => found.groups?.[name] !== undefined) ?? "details";
}

/** Cuts stops and brackets from both ends of a value. */
function trimValue(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /[\s;,.(–—:-]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s;,.(–—-]/u.test(text.charAt(end - 1))) end--;
  if (text[end - 1] === ")" && !text.slice(start, end).includes("(")) end--;
  while (end > start && /[\s;,.]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * Finds the fields of a paragraph («Chủ trì: …; phối hợp: …; thời gian: …»), in order. A paragraph with details only
 * («Hình thức thực hiện: …») counts when it begins with them; «Kết quả», «Nội dung» inside a sentence do not.
 */
export function findFields(reading: Reading): FieldHit[] {
  const known = hits.get(reading);
  if (known) return known;
  const found = readFields(reading);
  hits.set(reading, found);
  return found;
}

const hits = new WeakMap<Reading, FieldHit[]>();

function readFields(reading: Reading): FieldHit[] {
  const found = (reading.view.includes(":") ? findAll(fieldLabel, reading) : []).map((m) => ({
    field: nameOf(m),
    // «(Chủ trì: …; phối hợp: …)» begins with its first label
    label: /^[(\s]*$/u.test(reading.text.slice(0, m.index)) ? 0 : m.index,
    value: m.index + m[0].length,
  }));
  const firstCore = found.findIndex((hit) => coreFields.includes(hit.field));
  const kept = found.filter((hit, i) => hit.label === 0 || (firstCore >= 0 && i >= firstCore));
  if (kept[0]?.label !== 0) {
    const bare = find(bareLabel, reading);
    if (bare) kept.unshift({ field: nameOf(bare), label: 0, value: bare[0].length });
  }
  return kept.map((hit, i) => ({
    field: hit.field,
    label: hit.label,
    ...trimValue(reading.text, hit.value, kept[i + 1]?.label ?? reading.text.length),
  }));
}

/** Whether some of the fields make a row. */
export function hasCore(hits: readonly FieldHit[]): boolean {
  return hits.some((hit) => coreFields.includes(hit.field));
}
