import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { ReportPartName } from "../../core/report/report-request.ts";

const textNames: Partial<Record<ReportPartName, string>> = {
  results: "Kết quả thực hiện",
  difficulties: "Khó khăn, vướng mắc",
  proposals: "Đề xuất, kiến nghị",
};

/** What a part is called on the screen. */
export function partName(part: ReportPartName, figures: readonly FigureDefinition[]): string {
  return textNames[part] ?? figures.find(({ id }) => part === `figure:${id}`)?.name ?? "Số liệu";
}
