import { atom } from "jotai";
import type { ReportDuty, ReportDutyInput } from "../../core/report/report-duty.ts";
import type { ReportPeriod } from "../../core/report/report-schedule.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getReportDuty } from "../../data/get-report-duty.ts";
import { openReportPeriod } from "../../data/open-report-period.ts";
import { saveReportDuty } from "../../data/save-report-duty.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";
import { wishesAtom } from "../wishes.ts";
import { reloadMatrixAtom } from "./matrix.ts";

const rawDutyAtom = atom<{ id: string; duty: Load<ReportDuty> } | null>(null);

/** The duty that is open. */
export const dutyAtom = atom<Load<ReportDuty>>((get) => get(rawDutyAtom)?.duty ?? loading);

/** Asks for a duty; the same one stays in sight meanwhile. */
export const loadDutyAtom = atom(null, async (get, set, id: string) => {
  if (get(rawDutyAtom)?.id !== id) set(rawDutyAtom, { id, duty: loading });
  const answer = await attempt(() => getReportDuty(id));
  const held = get(rawDutyAtom);
  if (held?.id !== id) return;
  if (answer.ok || held.duty.status !== "ready") set(rawDutyAtom, { id, duty: toLoad(answer) });
});

/** Makes or changes a duty; answers why not, or null. */
export const saveDutyAtom = atom(null, async (get, set, dutyId: string, duty: ReportDutyInput): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await get(wishesAtom).send(["save-duty", dutyId, duty], (requestId) =>
    saveReportDuty(organizationId, dutyId, duty, requestId),
  );
  if (!answer.ok) return answer.error.code;
  set(rawDutyAtom, { id: dutyId, duty: { status: "ready", value: answer.value } });
  return null;
});

/** «Yêu cầu báo cáo đột xuất»; answers why not, or null. */
export const openPeriodAtom = atom(
  null,
  async (get, set, dutyId: string, period: Omit<ReportPeriod, "key">): Promise<RefusalCode | null> => {
    const answer = await get(wishesAtom).send(["open-period", dutyId, period], (requestId) => openReportPeriod(dutyId, period, requestId));
    if (!answer.ok) return answer.error.code;
    await set(reloadMatrixAtom);
    return null;
  },
);
