import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import { submitReport } from "../../data/submit-report.ts";
import { filesDraftVersionAtom, filesSettledAtom, showReportFilesAtom } from "../report-files/report-files.ts";
import { renewSessionAtom } from "../session.ts";
import { wishesAtom } from "../wishes.ts";
import { loadReportsAtom } from "./report-list.ts";
import { bodyOf, namesOf } from "./report-parts.ts";
import { offeredResultsAtom, readReportAtom, refreshReportAtom, reportWriterAtom } from "./report-session.ts";
import type { ReportWriter } from "./report-writer.ts";

/** The version of the draft that the person was shown before the last question. */
const preparedAtom = atom<number | null>(null);
const handingInAtom = atom<Promise<RefusalCode | null> | null>(null);

/** Somebody else was quicker: what is shown is asked for again. */
const outdated: readonly RefusalCode[] = ["report.draft_changed", "report.submitted", "report.excluded", "report.forbidden"];

/** Sends everything that was written; answers why it is not all with the server, or null. */
async function settle(writer: ReportWriter): Promise<RefusalCode | null> {
  const save = await writer.flush();
  const { detail, parts } = writer.snapshot();
  for (const name of namesOf(detail)) {
    const part = parts[name];
    if (part === undefined) continue;
    if (part.theirs !== null) return "report.part_changed";
    const body = bodyOf(name, part.text);
    if (!body.ok) return body.error;
    if (part.refused !== null) return part.refused;
  }
  return save.kind === "saved" ? null : "network.offline";
}

/** Before the person is asked: everything is with the server, and the day is the server's. Answers why not, or null. */
export const prepareHandInAtom = atom(null, async (get, set): Promise<RefusalCode | null> => {
  const writer = get(reportWriterAtom);
  if (writer === null) return "report.submitted";
  const [unsettled] = await Promise.all([settle(writer), set(renewSessionAtom)]);
  const refused = unsettled ?? (await set(settleFilesAtom, writer));
  if (get(reportWriterAtom) !== writer) return "report.submitted";
  set(preparedAtom, refused === null ? writer.snapshot().seen : null);
  return refused;
});

/**
 * Whether every file is there. Where this device's own changes of the files raised the draft beyond what is shown, it is
 * read anew rather than counted up: what a colleague wrote in between is shown, never passed over. Answers why not, or null.
 */
const settleFilesAtom = atom(null, async (get, set, writer: ReportWriter): Promise<RefusalCode | null> => {
  const show = () => set(showReportFilesAtom, writer.snapshot().detail.id, writer.snapshot().detail.files);
  await show();
  const { seen, detail } = writer.snapshot();
  const behind = (get(filesDraftVersionAtom) ?? 0) > seen || detail.files.some(({ checked }) => !checked);
  if (behind) {
    const refused = await writer.refresh();
    if (refused !== null) return refused;
    await show();
  }
  return get(filesSettledAtom) ? null : "report.file_unchecked";
});

/** Hands in what the person was shown; answers why not, or null. Pressed twice, it is one. */
export const handInAtom = atom(null, (get, set): Promise<RefusalCode | null> => {
  const running = get(handingInAtom);
  if (running !== null) return running;
  const begun = set(handInOnceAtom).finally(() => set(handingInAtom, null));
  set(handingInAtom, begun);
  return begun;
});

const handInOnceAtom = atom(null, async (get, set): Promise<RefusalCode | null> => {
  const writer = get(reportWriterAtom);
  const prepared = get(preparedAtom);
  if (writer === null || prepared === null) return "report.draft_changed";
  const version = await set(keepOfferedAtom, writer, prepared);
  if (typeof version !== "number") return version.code;
  set(preparedAtom, version);
  const { id } = writer.snapshot().detail;
  // One id for one press until it is through: whichever of its tries arrives, it is handed in once.
  const answer = await get(wishesAtom).send(["hand-in", id], (submissionId) => submitReport(id, submissionId, version));
  if (answer.ok) {
    if (get(reportWriterAtom) === writer) await set(readReportAtom, answer.value);
    void set(loadReportsAtom);
    return null;
  }
  if (outdated.includes(answer.error.code)) await set(refreshReportAtom);
  return answer.error.code;
});

/** The text that was offered and shown is part of what is handed in; answers the version of the draft with it. */
const keepOfferedAtom = atom(null, async (get, _set, writer: ReportWriter, prepared: number): Promise<number | { code: RefusalCode }> => {
  const offered = get(offeredResultsAtom);
  if (offered === null || offered === "") return prepared;
  writer.edit("results", offered);
  const refused = await settle(writer);
  if (refused !== null) return { code: refused };
  return writer.snapshot().seen === prepared + 1 ? prepared + 1 : { code: "report.draft_changed" };
});
