import type { PlanDraft, ReportDutyDraft, TaskDraft } from "../../src/core/plan/plan-draft.ts";

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;
const width = (text: string) => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0);

/** Breaks a text into lines of at most `columns` characters, at spaces where there are any. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    let rest = word;
    while (width(rest) > columns) {
      const room = line === "" ? columns : columns - width(line) - 1;
      if (room > 3) {
        lines.push(`${line === "" ? "" : `${line} `}${rest.slice(0, room)}`);
        rest = rest.slice(room);
      } else lines.push(line);
      line = "";
    }
    if (line !== "" && width(line) + 1 + width(rest) > columns) {
      lines.push(line);
      line = rest;
    } else line = line === "" ? rest : `${line} ${rest}`;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

function table(headers: readonly string[], rows: readonly string[][], widths: readonly number[]): string {
  const draw = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 10));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((lines, i) => (lines[n] ?? "") + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(lines[n] ?? ""))))
        .join("  ")
        .trimEnd(),
    ).join("\n");
  };
  const line = widths.map((w) => "─".repeat(w)).join("  ");
  return [draw(headers), line, ...rows.map(draw)].join("\n");
}

const day = (date: string) => date.split("-").reverse().join("/");

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

const cadences: Record<ReportDutyDraft["cadence"], string> = {
  once: "một lần",
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "6 tháng",
  yearly: "hằng năm",
  "on-request": "khi có yêu cầu",
  unspecified: "không nói rõ",
};

function reportLine(report: ReportDutyDraft): string {
  const cutoff = report.deadline
    ? report.deadline.split("-").reverse().join("/")
    : report.dayOfMonth
      ? `ngày ${report.dayOfMonth}${report.monthOfQuarter ? ` tháng thứ ${report.monthOfQuarter} của quý` : ""}`
      : "";
  const when = cutoff === "" ? "" : ` ${report.exclusive ? "trước" : "đến hết"} ${cutoff}`;
  return `• ${report.who.join("; ") || "?"} → ${report.to ?? "?"}${report.via ? ` (qua ${report.via})` : ""}: ${cadences[report.cadence]}${when}`;
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
  if (draft.messages.length > 0) parts.push(`${draft.messages.length} chỗ cần xem lại (xem bằng --json).`);
  return parts.join("\n\n");
}
