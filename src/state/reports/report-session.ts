import { atom } from "jotai";
import { draftResults } from "../../core/report/draft-results.ts";
import type { ReportPartName, ReportRequestDetail } from "../../core/report/report-request.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getReportRequest } from "../../data/get-report-request.ts";
import { saveReportPart } from "../../data/save-report-part.ts";
import { attempt } from "../attempt.ts";
import { todayAtom } from "../session.ts";
import { deviceReports } from "./device-reports.ts";
import type { UnsentParts } from "./report-parts.ts";
import { createReportWriter, type PartChoice, type ReportWriter, type WriterSnapshot } from "./report-writer.ts";
import { isUnreachable } from "./unreachable.ts";

/** The report on the screen. */
export type ReportSession =
  | { status: "loading" }
  | { status: "failed"; code: RefusalCode }
  /** To be looked at; `leftover` is what this device has written and the server never got. */
  | { status: "reading"; detail: ReportRequestDetail; leftover: UnsentParts }
  | ({ status: "writing" } & WriterSnapshot);

const quietMs = 1_200;
const retryMs = 8_000;

const rawSessionAtom = atom<ReportSession>({ status: "loading" });
const writerAtom = atom<ReportWriter | null>(null);
/** The last save of the report that was left; the next one waits for it, or it would meet its own words as somebody else's. */
const closingAtom = atom<Promise<unknown>>(Promise.resolve());
/** Counts openings and closings, so that an opening that was overtaken is dropped. */
const turnAtom = atom(0);

/** What the screen of a report shows. */
export const reportSessionAtom = atom((get) => get(rawSessionAtom));

/** Whoever writes the open report; null while it is only looked at. */
export const reportWriterAtom = atom((get) => get(writerAtom));

/** «Kết quả thực hiện» as the unit's cards tell it, while nobody has written there; null once somebody has. */
export const offeredResultsAtom = atom((get) => {
  const session = get(rawSessionAtom);
  const today = get(todayAtom);
  if (session.status !== "writing" || today === null) return null;
  const { results } = session.parts;
  return results?.version === 0 && !results.dirty && results.theirs === null ? draftResults(session.detail.cards, today) : null;
});

/** Shows a report that is not to be written, or no longer. */
export const readReportAtom = atom(null, async (get, set, detail: ReportRequestDetail) => {
  const turn = get(turnAtom) + 1;
  set(turnAtom, turn);
  get(writerAtom)?.stop();
  set(writerAtom, null);
  set(rawSessionAtom, { status: "reading", detail, leftover: {} });
  const leftover = await deviceReports().readParts(detail.id);
  if (get(turnAtom) === turn) set(rawSessionAtom, { status: "reading", detail, leftover });
});

const writeReportAtom = atom(null, (get, set, detail: ReportRequestDetail, unsent: UnsentParts) => {
  get(writerAtom)?.stop();
  const writer = createReportWriter(detail, unsent, {
    store: deviceReports(),
    send: (write) => attempt(() => saveReportPart(write)),
    ask: () => attempt(() => getReportRequest(detail.id)),
    onChange: (snapshot) => set(rawSessionAtom, { status: "writing", ...snapshot }),
    onClosed: (closed) => void set(readReportAtom, closed),
    now: () => new Date(),
    quiet: quietMs,
    retry: retryMs,
  });
  set(writerAtom, writer);
  set(rawSessionAtom, { status: "writing", ...writer.snapshot() });
  void writer.flush();
});

/** Opens a report: what the server has, with what this device has not sent yet; without a network, what this device has. */
export const openReportAtom = atom(null, async (get, set, id: string) => {
  const turn = get(turnAtom) + 1;
  set(turnAtom, turn);
  set(rawSessionAtom, { status: "loading" });
  await get(closingAtom);
  const device = deviceReports();
  const [unsent, answer] = await Promise.all([device.readParts(id), attempt(() => getReportRequest(id))]);
  const unreachable = !answer.ok && isUnreachable(answer.error.code);
  const known = answer.ok ? answer.value : unreachable ? await device.readReport(id) : null;
  if (get(turnAtom) !== turn) return;
  if (known === null) set(rawSessionAtom, { status: "failed", code: answer.ok ? "report.not_found" : answer.error.code });
  else if (known.can.write) set(writeReportAtom, known, unsent);
  else set(rawSessionAtom, { status: "reading", detail: known, leftover: unsent });
});

/** Brings in what others did meanwhile; what is being written stays as it is. */
export const refreshReportAtom = atom(null, async (get, set): Promise<RefusalCode | null> => {
  const session = get(rawSessionAtom);
  const writer = get(writerAtom);
  if (writer !== null) {
    const refused = await writer.refresh();
    void writer.flush();
    return refused;
  }
  if (session.status !== "reading") return null;
  const turn = get(turnAtom);
  const answer = await attempt(() => getReportRequest(session.detail.id));
  if (get(turnAtom) !== turn) return null;
  if (!answer.ok) return answer.error.code;
  // A report that was returned can be written again.
  if (answer.value.can.write) set(writeReportAtom, answer.value, session.leftover);
  else set(rawSessionAtom, { ...session, detail: answer.value });
  return null;
});

/** Writes in a part. */
export const editPartAtom = atom(null, (get, _set, name: ReportPartName, text: string) => get(writerAtom)?.edit(name, text));

/** Says which version of a part goes on. */
export const choosePartAtom = atom(null, (get, _set, name: ReportPartName, choice: PartChoice) => get(writerAtom)?.choose(name, choice));

/** Sends what is waiting; used when a field is left and when the network is back. */
export const flushReportAtom = atom(null, (get) => get(writerAtom)?.flush());

/** Lets go of what this device wrote and the server never got. */
export const dropLeftoverAtom = atom(null, async (get, set) => {
  const session = get(rawSessionAtom);
  if (session.status !== "reading") return;
  const names = Object.keys(session.leftover) as ReportPartName[];
  set(rawSessionAtom, { ...session, leftover: {} });
  for (const name of names) await deviceReports().keepPart(session.detail, name, null);
});

/** Leaves the report; what is still to be sent goes now. */
export const closeReportAtom = atom(null, (get, set) => {
  const writer = get(writerAtom);
  set(turnAtom, get(turnAtom) + 1);
  set(rawSessionAtom, { status: "loading" });
  if (writer === null) return;
  writer.stop();
  set(closingAtom, writer.flush());
  set(writerAtom, null);
});
