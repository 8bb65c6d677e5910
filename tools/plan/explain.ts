import type { PlainDocument } from "../../src/core/document/document.ts";
import type { Certainty, PlanDraft, PlanHeader, TaskDraft, TaskField, TextSpan } from "../../src/core/plan/plan-draft.ts";
import { foldSpaces } from "../../src/core/text/normalize.ts";
import { remarkLines } from "./doubts.ts";
import { reasonOfField } from "./reason-of-field.ts";
import { cadences, cutoffOf, day } from "./report-words.ts";

const around = 60;
const longest = 160;
const sure: Record<Certainty, string> = { written: "ghi rõ", implied: "suy ra", uncertain: "chưa chắc" };

/** The words around a place, the place itself between ⟦ and ⟧. */
export function marked(document: PlainDocument, span: TextSpan | null | undefined): string | null {
  const text = span ? document.blocks[span.block]?.text : undefined;
  if (!span || text === undefined) return null;
  const [from, to] = [Math.max(0, span.start - around), Math.min(text.length, span.end + around)];
  const inner = text.slice(span.start, span.end);
  const cut = inner.length > longest ? `${inner.slice(0, longest)}…` : inner;
  const line = `${from > 0 ? "…" : ""}${text.slice(from, span.start)}⟦${cut}⟧${text.slice(span.end, to)}${to < text.length ? "…" : ""}`;
  return foldSpaces(line);
}

function dueWords(task: TaskDraft): string {
  if (!task.deadline) return task.openEnded ? "không có ngày cuối, làm tiếp các năm sau" : "không ra ngày cuối";
  const before = task.deadline.bound === "before" ? " (ghi «trước ngày», nên lùi một ngày)" : "";
  return `hạn cuối ${day(task.deadline.due)}${before}`;
}

const fields: [TaskField, string, (task: TaskDraft) => string][] = [
  ["title", "Nhiệm vụ", (task) => task.title],
  ["leadUnits", "Chủ trì", (task) => task.leadUnits.join("; ")],
  ["supportingUnits", "Phối hợp", (task) => task.supportingUnits.join("; ")],
  ["time", "Thời gian", (task) => `${task.timeText ?? ""} → ${dueWords(task)}`],
  ["frequency", "Tần suất", (task) => task.frequency?.text ?? ""],
  ["product", "Sản phẩm", (task) => task.product ?? ""],
];

function explainTask(document: PlainDocument, task: TaskDraft, number: number): string {
  const lines = [`${number}. ${task.title}${task.section === "" ? "" : `  [mục ${task.section}]`}`];
  for (const [field, name, value] of fields) {
    const read = task.fields[field];
    if (!read) continue;
    lines.push(
      `   ${name}: ${field === "title" ? "" : `${value(task)} — `}${sure[read.certainty]}, ${reasonOfField(document, task, field)}`,
    );
    const source = marked(document, read.span);
    if (source !== null) lines.push(`      ${source}`);
  }
  for (const [field, name] of fields.slice(1, 4)) if (!task.fields[field]) lines.push(`   ${name}: không thấy ghi`);
  return lines.join("\n");
}

function explainHeader(header: PlanHeader): string {
  const { periodStart, periodEnd } = header;
  const period = periodStart || periodEnd ? `${periodStart ? day(periodStart) : "…"} – ${periodEnd ? day(periodEnd) : "…"}` : null;
  const lines: [string, string | null, string][] = [
    ["Tên", header.title, "dòng dưới chữ «KẾ HOẠCH», hoặc tên của bảng, của tệp"],
    ["Số", header.number, "dòng «Số: …» ở đầu văn bản"],
    ["Ngày", header.issuedOn && day(header.issuedOn), "dòng «…, ngày … tháng … năm …» ở đầu văn bản"],
    ["Cơ quan ban hành", header.issuer, "tên cơ quan ở góc trái đầu văn bản, hoặc ở câu mở đầu"],
    ["Thời gian của kế hoạch", period, "suy ra từ tên kế hoạch"],
  ];
  return lines.map(([name, value, why]) => `${name}: ${value === null ? "không thấy ghi" : `${value} — ${why}`}`).join("\n");
}

/** Says of everything that was read why it was read so: the words found, how sure, and the place in the source. */
export function explainPlan(document: PlainDocument, draft: PlanDraft): string {
  const reports = draft.reports.map((report) => {
    const head = `• ${report.who.join("; ") || "?"} → ${report.to ?? "?"}: ${cadences[report.cadence]} ${cutoffOf(report)}`.trimEnd();
    return [head, `      ${marked(document, report.at) ?? foldSpaces(report.text)}`].join("\n");
  });
  const targets = draft.targets.map((target) => `• ${target.value}\n      ${marked(document, target.at) ?? foldSpaces(target.text)}`);
  const parts = [
    explainHeader(draft.header),
    `${draft.tasks.length} nhiệm vụ`,
    ...draft.tasks.map((task, i) => explainTask(document, task, i + 1)),
  ];
  if (reports.length > 0) parts.push(`${reports.length} chế độ báo cáo`, ...reports);
  if (targets.length > 0) parts.push(`${targets.length} chỉ tiêu`, ...targets);
  const remarks = remarkLines(draft);
  if (remarks.length > 0) parts.push(remarks.join("\n"));
  return parts.join("\n\n");
}
