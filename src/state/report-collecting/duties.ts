import { atom } from "jotai";
import type { ReportDutySummary } from "../../core/report/report-duty.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { archiveReportDuty } from "../../data/archive-report-duty.ts";
import { listReportDuties } from "../../data/list-report-duties.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { watchNewsAtom } from "../news.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { organizationIdAtom, roleAtom } from "../session.ts";
import { wishesAtom } from "../wishes.ts";

const pauseMs = 1_500;

const rawDutiesAtom = atom<Load<ReportDutySummary[]>>(loading);

/** The duties that the person sees, the one due next first. */
export const reportDutiesAtom = atom((get) => get(rawDutiesAtom));

/** Whether this person may keep duties; the database decides in the end. */
export const canKeepDutiesAtom = atom((get) => get(roleAtom) === "coordinator");

/** Asks for the duties; what is already there stays on the screen meanwhile. */
export const loadReportDutiesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => listReportDuties(organizationId)));
  if (answer.status === "ready" || get(rawDutiesAtom).status !== "ready") set(rawDutiesAtom, answer);
});

/** Shows the duties and keeps them up to date until the returned function is called. */
export const openReportDutiesAtom = atom(null, (_get, set): (() => void) => {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  const load = createOneAtATime(() => set(loadReportDutiesAtom), pause);
  void load();
  return set(watchNewsAtom, () => void load());
});

/** Asks for no more reports of a duty; answers why not, or null. */
export const archiveDutyAtom = atom(null, async (get, set, dutyId: string): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["archive-duty", dutyId], (requestId) => archiveReportDuty(dutyId, requestId));
  if (!answer.ok) return answer.error.code;
  await set(loadReportDutiesAtom);
  return null;
});
