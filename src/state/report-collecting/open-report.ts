import { atom } from "jotai";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { getReportRequest } from "../../data/get-report-request.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";

interface OpenReport {
  id: string;
  detail: Load<ReportRequestDetail>;
}

const rawOpenReportAtom = atom<OpenReport | null>(null);

/** The report whose sheet is open. */
export const openReportAtom = atom((get) => get(rawOpenReportAtom));

/** Asks who handed a report in, when, and what became of it. */
export const loadReportAtom = atom(null, async (get, set, id: string) => {
  if (get(rawOpenReportAtom)?.id !== id) set(rawOpenReportAtom, { id, detail: loading });
  const answer = await attempt(() => getReportRequest(id));
  const held = get(rawOpenReportAtom);
  if (held?.id !== id) return;
  if (answer.ok || held.detail.status !== "ready") set(rawOpenReportAtom, { id, detail: toLoad(answer) });
});

/** Shows what an act answered. */
export const showDetailAtom = atom(null, (get, set, detail: ReportRequestDetail) => {
  if (get(rawOpenReportAtom)?.id === detail.id) set(rawOpenReportAtom, { id: detail.id, detail: { status: "ready", value: detail } });
});
