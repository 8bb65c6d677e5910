import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { resolveTime } from "../../src/core/time-expression/resolve-time.ts";

interface Row {
  id: string;
  phrase: string;
  context: { planYear: number | null; issuedOn: LocalDate | null };
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && "id" in value && "phrase" in value && typeof value.phrase === "string";
}

function resolveRow(row: Row) {
  const time = resolveTime(row.phrase, { planYear: row.context?.planYear ?? null, issuedOn: row.context?.issuedOn ?? null });
  if (!time.ok) return { id: row.id, error: true };
  const { start, due, exclusive, recurrence, kind } = time.value;
  return { id: row.id, start, due, dueExclusive: exclusive, recurrence, kind };
}

/** Resolves a JSON list of time phrases to a JSON list in the same order. */
export function resolveTimes(json: string): { out: string } | { refusal: string } {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return { refusal: "Tệp cụm từ thời gian không phải là JSON hợp lệ." };
  }
  if (!Array.isArray(rows) || !rows.every(isRow)) return { refusal: "Tệp cụm từ thời gian phải là một danh sách { id, phrase, context }." };
  return { out: JSON.stringify(rows.map(resolveRow), null, 1) };
}
