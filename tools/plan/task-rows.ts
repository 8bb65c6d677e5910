import { basename } from "node:path";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { ReadFile } from "./read-plan-file.ts";
import { cadences, cutoffOf } from "./report-words.ts";

/** A cell of what is written; dates stay dates until the kind of file is known. */
export type OutCell = string | number | null | { date: LocalDate };

/** One sheet of what is written: a header and its rows. */
export interface OutSheet {
  name: string;
  headers: string[];
  widths: number[];
  rows: OutCell[][];
}

const date = (written: LocalDate | null): OutCell => (written === null ? null : { date: written });
const kinds = { row: "Nhiệm vụ", assignment: "Phân công", milestone: "Mốc thời gian" } as const;
const sure = { written: "Ghi rõ", implied: "Suy ra", uncertain: "Chưa chắc" } as const;

function certaintyOf(fields: readonly { certainty: keyof typeof sure }[]): string {
  const worst = (["uncertain", "implied"] as const).find((certainty) => fields.some((field) => field.certainty === certainty));
  return sure[worst ?? "written"];
}

/** The tasks of plans as rows; a column says which plan where there are several. */
export function taskSheet(files: readonly ReadFile[]): OutSheet {
  const named = files.length > 1;
  const rows = files.flatMap(({ file, draft }) =>
    draft.tasks.map((task, i): OutCell[] => [
      ...(named ? [draft.header.number ?? basename(file)] : []),
      i + 1,
      task.section,
      kinds[task.kind],
      task.title,
      task.leadUnits.join("; "),
      task.supportingUnits.join("; "),
      task.timeText,
      date(task.start),
      date(task.deadline?.due ?? null),
      task.frequency?.text ?? null,
      task.product,
      task.details,
      certaintyOf(Object.values(task.fields)),
    ]),
  );
  const headers = [
    ["STT", "Mục", "Loại", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian (nguyên văn)", "Bắt đầu", "Hạn cuối"],
    ["Tần suất", "Sản phẩm", "Nội dung khác", "Độ chắc chắn"],
  ].flat();
  const widths = [6, 16, 14, 60, 28, 32, 24, 12, 12, 20, 24, 40, 13];
  return { name: "Nhiệm vụ", headers: named ? ["Kế hoạch", ...headers] : headers, widths: named ? [20, ...widths] : widths, rows };
}

/** The duties to report of plans as rows. */
export function reportSheet(files: readonly ReadFile[]): OutSheet {
  const rows = files.flatMap(({ file, draft }) =>
    draft.reports.map((report): OutCell[] => [
      draft.header.number ?? basename(file),
      report.who.join("; "),
      report.to,
      report.via,
      cadences[report.cadence],
      cutoffOf(report),
      report.text,
    ]),
  );
  const headers = ["Kế hoạch", "Đơn vị báo cáo", "Gửi đến", "Qua", "Định kỳ", "Hạn báo cáo", "Nguyên văn"];
  return { name: "Chế độ báo cáo", headers, widths: [20, 36, 28, 24, 14, 24, 80], rows };
}

/** The targets of plans as rows. */
export function targetSheet(files: readonly ReadFile[]): OutSheet {
  const rows = files.flatMap(({ file, draft }) =>
    draft.targets.map((target): OutCell[] => [draft.header.number ?? basename(file), target.value, target.text]),
  );
  return { name: "Chỉ tiêu", headers: ["Kế hoạch", "Con số", "Nguyên văn"], widths: [20, 16, 100], rows };
}
