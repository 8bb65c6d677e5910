import { atom } from "jotai";
import { isPressing } from "../../core/report/report-standing.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { listReportRequests } from "../../data/list-report-requests.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, todayAtom } from "../session.ts";
import { deviceReports, type UnsentReport } from "./device-reports.ts";

/** Reports to hand in, or handed in, as far as they are loaded. */
export interface ReportPage {
  reports: ReportRequest[];
  more: boolean;
}

export type ReportListName = "toHandIn" | "handedIn";

const reportsPerPage = 30;

export type ReportLists = Record<ReportListName, ReportPage>;

const rawListsAtom = atom<Load<ReportLists>>(loading);
const rawUnsentAtom = atom<UnsentReport[]>([]);
const questionAtom = atom(0);

/** The reports of the person's units. */
export const reportsAtom = atom((get) => get(rawListsAtom));

/** The lists as this device keeps them. */
export const reportsCopyAtom = atom((get) => {
  const lists = get(rawListsAtom);
  return lists.status === "ready" ? { name: "reports", value: lists.value } : null;
});

/** Shows the lists that this device kept, until the server has answered. */
export const showKeptReportsAtom = atom(null, (_get, set, value: ReportLists) => set(rawListsAtom, { status: "ready", value }));

/** Reports of which this device has something that the server does not. */
export const unsentReportsAtom = atom((get) => get(rawUnsentAtom));

/** Reports that are overdue or due within half a month, the first due first. */
export const pressingReportsAtom = atom((get) => {
  const lists = get(rawListsAtom);
  const today = get(todayAtom);
  if (lists.status !== "ready" || today === null) return [];
  return lists.value.toHandIn.reports.filter((report) => report.can.write && isPressing(report, today));
});

type Answer = Result<ReportRequest[], Refusal>;

const askAtom = atom(null, (get, _set, name: ReportListName, last: ReportRequest | undefined): Promise<Answer> | null => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return null;
  const after = last ? { dueOn: last.dueOn, id: last.id } : null;
  const list = { organizationId, mine: true, closed: name === "handedIn", after, limit: reportsPerPage };
  return attempt(() => listReportRequests(list));
});

const toPage = (reports: ReportRequest[]): ReportPage => ({ reports, more: reports.length === reportsPerPage });

/** Asks for the first pages; what is shown stays until the answer comes. */
export const loadReportsAtom = atom(null, async (get, set) => {
  const question = get(questionAtom) + 1;
  set(questionAtom, question);
  const [unsent, toHandIn, handedIn] = await Promise.all([
    deviceReports().unsent(),
    set(askAtom, "toHandIn", undefined),
    set(askAtom, "handedIn", undefined),
  ]);
  if (get(questionAtom) !== question) return;
  const organizationId = get(organizationIdAtom);
  set(
    rawUnsentAtom,
    unsent.filter((report) => report.organizationId === organizationId),
  );
  if (toHandIn === null || handedIn === null) return;
  if (toHandIn.ok && handedIn.ok) {
    set(rawListsAtom, { status: "ready", value: { toHandIn: toPage(toHandIn.value), handedIn: toPage(handedIn.value) } });
  } else if (get(rawListsAtom).status !== "ready") set(rawListsAtom, toLoad(toHandIn.ok ? handedIn : toHandIn) as Load<never>);
});

/** Asks for the page after what is shown. */
export const loadMoreReportsAtom = atom(null, async (get, set, name: ReportListName) => {
  const held = get(rawListsAtom);
  if (held.status !== "ready") return;
  const shown = held.value[name].reports;
  const question = get(questionAtom);
  const answer = await set(askAtom, name, shown.at(-1));
  if (get(questionAtom) !== question || answer?.ok !== true) return;
  const page = { reports: [...shown, ...answer.value], more: answer.value.length === reportsPerPage };
  set(rawListsAtom, { status: "ready", value: { ...held.value, [name]: page } });
});
