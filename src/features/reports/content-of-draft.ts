import { bodyOf, type ReportParts } from "../../state/reports/report-parts.ts";
import type { ReportContent, ReportRequestDetail } from "../../core/report/report-request.ts";

/** What would be handed in of a draft as it stands on the screen. */
export function contentOfDraft(detail: ReportRequestDetail, parts: ReportParts, offered: string | null): ReportContent {
  const figures = detail.figures.flatMap(({ id }): [string, number][] => {
    const body = bodyOf(`figure:${id}`, parts[`figure:${id}`]?.text ?? "");
    return body.ok && body.value !== "" ? [[id, Number(body.value)]] : [];
  });
  return {
    results: offered ?? parts.results?.text ?? "",
    difficulties: parts.difficulties?.text ?? "",
    proposals: parts.proposals?.text ?? "",
    figures: Object.fromEntries(figures),
    boxes: detail.boxes,
    cards: detail.cards,
  };
}
