import type { ReportBlock } from "../../core/report/report-document.ts";

const tailRows = 2;
/** About six lines. */
const tailLetters = 500;

export interface SplitBody {
  before: ReportBlock[];
  tail: Exclude<ReportBlock, { kind: "heading" }>;
  /** Whether the tail goes on with a paragraph that began before. */
  goesOn: boolean;
}

/** The end of the body that goes to a new page with the signatures: two rows, the last sentences, or a block that is short. */
export function splitTail(body: readonly ReportBlock[]): SplitBody | null {
  const before = body.slice(0, -1);
  const last = body.at(-1);
  if (last === undefined || last.kind === "heading") return null;
  if (last.kind === "table") {
    if (last.rows.length <= tailRows) return { before, tail: last, goesOn: false };
    const head = { ...last, rows: last.rows.slice(0, -tailRows), total: null };
    return { before: [...before, head], tail: { ...last, caption: null, rows: last.rows.slice(-tailRows) }, goesOn: false };
  }
  if (last.text.length <= tailLetters) return { before, tail: last, goesOn: false };
  const from = last.text.indexOf(" ", last.text.length - tailLetters);
  if (from < 0) return { before, tail: last, goesOn: false };
  const head = { ...last, text: last.text.slice(0, from) };
  return { before: [...before, head], tail: { ...last, text: last.text.slice(from + 1) }, goesOn: true };
}
