import { atom } from "jotai";
import { getReportRequest } from "../../data/get-report-request.ts";
import { saveReportPart } from "../../data/save-report-part.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";
import { deviceReports } from "./device-reports.ts";
import { reportSessionAtom } from "./report-session.ts";
import { createReportWriter } from "./report-writer.ts";

const sendingAtom = atom<Promise<void> | null>(null);

/** Sends what an earlier visit left on this device alone; where a colleague wrote meanwhile it stays until the report is opened. */
export const sendUnsentReportsAtom = atom(null, (get, set): Promise<void> => {
  const running = get(sendingAtom);
  if (running !== null) return running;
  const begun = set(sendAllAtom).finally(() => set(sendingAtom, null));
  set(sendingAtom, begun);
  return begun;
});

const sendAllAtom = atom(null, async (get) => {
  const store = deviceReports();
  for (const { id, organizationId } of await store.unsent()) {
    const session = get(reportSessionAtom);
    const isOpen = session.status === "writing" && session.detail.id === id;
    if (isOpen || organizationId !== get(organizationIdAtom)) continue;
    const answer = await attempt(() => getReportRequest(id));
    if (!answer.ok || !answer.value.can.write) continue;
    const writer = createReportWriter(answer.value, await store.readParts(id), {
      store,
      send: (write) => attempt(() => saveReportPart(write)),
      ask: () => attempt(() => getReportRequest(id)),
      onChange: () => undefined,
      onClosed: () => undefined,
      now: () => new Date(),
      quiet: 0,
      retry: 0,
    });
    writer.stop();
    await writer.flush();
  }
});
