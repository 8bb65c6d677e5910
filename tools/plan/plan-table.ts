import type { PlanDraft, ReportDutyDraft, TaskDraft } from "../../src/core/plan/plan-draft.ts";
import { remarkLines } from "./doubts.ts";
import { cadences, cutoffOf, day } from "./report-words.ts";
import { table, wrap } from "./text-width.ts";

function dueOf(task: TaskDraft, today: string | null): string {
  if (!task.deadline) return task.openEnded ? "tiếp tục" : "";
  const late = today !== null && task.deadline.due < today ? " (quá hạn)" : "";
  return day(task.deadline.due) + late;
}

function shares(total: number): number[] {
  const room = Math.max(60, Math.min(total, 200)) - 20;
  const parts = [0.08, 0.36, 0.2, 0.19, 0.17].map((share) => Math.max(6, Math.floor(room * share) - 1));
  return [...parts, 10];
}

function reportLine(report: ReportDutyDraft): string {
  const when = cutoffOf(report);
  const via = report.via ? ` (qua ${report.via})` : "";
  return `• ${report.who.join("; ") || "?"} → ${report.to ?? "?"}${via}: ${cadences[report.cadence]}${when === "" ? "" : ` ${when}`}`;
}

/** Prints a draft for people: header, tasks as a table that fits the terminal, reports, targets and what needs a look. */
export function planTable(draft: PlanDraft, columns: number, today: string | null): string {
  const { header } = draft;
  const period =
    header.periodStart || header.periodEnd
      ? `${header.periodStart ? day(header.periodStart) : "…"} – ${header.periodEnd ? day(header.periodEnd) : "…"}`
      : "không ghi";
  const top = [
    `Kế hoạch: ${header.title ?? "(không thấy tên)"}`,
    `Số: ${header.number ?? "–"}   Ngày: ${header.issuedOn ? day(header.issuedOn) : "–"}   Cơ quan ban hành: ${header.issuer ?? "–"}   Thời gian: ${period}`,
  ];
  const rows = draft.tasks.map((task) => [
    task.section,
    task.title,
    task.leadUnits.join("; "),
    task.supportingUnits.join("; "),
    [task.timeText, task.frequency?.text === task.timeText ? null : task.frequency?.text].filter(Boolean).join("; "),
    dueOf(task, today),
  ]);
  const parts = [
    top.flatMap((text) => wrap(text, Math.max(60, Math.min(columns, 200)))).join("\n"),
    `${draft.tasks.length} nhiệm vụ`,
    table(["Mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Hạn"], rows, shares(columns)),
  ];
  if (draft.reports.length > 0)
    parts.push([`${draft.reports.length} chế độ báo cáo`, ...draft.reports.flatMap((r) => wrap(reportLine(r), columns))].join("\n"));
  if (draft.targets.length > 0)
    parts.push([`${draft.targets.length} chỉ tiêu`, ...draft.targets.flatMap((t) => wrap(`• ${t.value}: ${t.text}`, columns))].join("\n"));
  const remarks = remarkLines(draft);
  if (remarks.length > 0) parts.push(remarks.flatMap((line) => wrap(line, columns)).join("\n"));
  return parts.join("\n\n");
}
