import { formatDate } from "../../calendar/format-date.ts";
import type { ConsolidatedTask } from "../consolidation.ts";
import type { ReportBlock } from "../report-document.ts";
import { cardStatusWords } from "./report-words.ts";

/** More rows than that make no document any more; the spreadsheet has them all. */
const mostRows = 400;

/** «Đã hoàn thành ngày 12/11/2026 (trễ hạn)», «Đang thực hiện, 6/13». */
export function resultOfTask(task: ConsolidatedTask): string {
  const count = task.expectedCount === null ? "" : `, ${task.doneCount}/${task.expectedCount}`;
  if (task.status !== "done") return `${cardStatusWords[task.status]}${count}`;
  const day = task.completedOn === null ? "" : ` ngày ${formatDate(task.completedOn)}`;
  return `${cardStatusWords.done}${day}${count}${task.late ? " (trễ hạn)" : ""}`;
}

/** Results by task: each card with its unit, its deadline and how it stands. */
export function tasksPart(tasks: readonly ConsolidatedTask[]): ReportBlock[] {
  if (tasks.length === 0) return [];
  const rows = tasks
    .slice(0, mostRows)
    .map((task, index) => [
      String(index + 1),
      task.title,
      task.unitName,
      task.dueOn === null ? "" : formatDate(task.dueOn),
      resultOfTask(task),
    ]);
  const table: ReportBlock = {
    kind: "table",
    caption: "Kết quả theo nhiệm vụ",
    columns: [
      { title: "TT", share: 1, align: "centre" },
      { title: "Nhiệm vụ", share: 7, align: "start" },
      { title: "Đơn vị", share: 4, align: "start" },
      { title: "Thời hạn", share: 2.6, align: "centre" },
      { title: "Kết quả", share: 4.4, align: "start" },
    ],
    rows,
    total: null,
  };
  if (tasks.length <= mostRows) return [table];
  return [table, { kind: "paragraph", text: `Còn ${tasks.length - mostRows} nhiệm vụ khác trong phụ lục bảng tính kèm theo.` }];
}
