import { basename } from "node:path";
import { doubtsOf } from "./doubts.ts";
import type { ReadFile, RefusedFile } from "./read-plan-file.ts";
import { table } from "./text-width.ts";

const headers = ["Tệp", "Nhiệm vụ", "Báo cáo", "Chỉ tiêu", "Cần xem", "Giây"];

/** What came of many files, a line each, and the sums. */
export function summaryOf(outcomes: readonly (ReadFile | RefusedFile)[], columns: number): string {
  const read = outcomes.filter((outcome) => "draft" in outcome);
  const numbers = (file: ReadFile) => [file.draft.tasks.length, file.draft.reports.length, file.draft.targets.length, doubtsOf(file.draft)];
  const rows = outcomes.map((outcome) =>
    "draft" in outcome
      ? [basename(outcome.file), ...numbers(outcome).map(String), outcome.seconds.toFixed(2)]
      : [basename(outcome.file), "không đọc", "", "", "", ""],
  );
  const sums = read.map(numbers).reduce((sum, next) => sum.map((n, i) => n + (next[i] ?? 0)), [0, 0, 0, 0]);
  rows.push([
    `Cộng ${read.length}/${outcomes.length} tệp`,
    ...sums.map(String),
    read.reduce((sum, file) => sum + file.seconds, 0).toFixed(2),
  ]);
  const rest = [9, 7, 8, 7, 7];
  const first = Math.max(16, Math.min(60, columns - rest.reduce((sum, w) => sum + w + 2, 0)));
  return table(headers, rows, [first, ...rest]);
}
