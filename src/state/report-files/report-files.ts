import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import type { ReportFile } from "../../core/report/report-request.ts";
import { addReportFile } from "../../data/add-report-file.ts";
import { checkReportFile } from "../../data/check-report-file.ts";
import { removeReportFile } from "../../data/remove-report-file.ts";
import { forgetUpload, uploadResumable } from "../../data/upload-resumable.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import type { FileEntry } from "./file-entry.ts";
import { keepOnDevice } from "./kept-uploads.ts";
import { createReportUploads, type ReportUploads } from "./report-uploads.ts";

/** A line that is there but does not answer brings no event: so often what waits is tried again. */
const retryMs = 20_000;

interface OpenFiles {
  reportId: string;
  uploads: ReportUploads;
}

const openAtom = atom<OpenFiles | null>(null);
const rawEntriesAtom = atom<Record<string, FileEntry[]>>({});
const rawVersionsAtom = atom<Record<string, number>>({});

/** The files of the draft that is open, in the order in which they came. */
export const reportFilesAtom = atom<FileEntry[]>((get) => get(rawEntriesAtom)[get(openAtom)?.reportId ?? ""] ?? []);

/** Whether every file is on the server and looked into, so that the report can be handed in. */
export const filesSettledAtom = atom((get) =>
  get(reportFilesAtom).every(({ status }) => status.kind === "ready" || status.kind === "failed"),
);

/** The draft's version after what was done to its files here; null where nothing was. The higher one counts when it is handed in. */
export const filesDraftVersionAtom = atom<number | null>((get) => get(rawVersionsAtom)[get(openAtom)?.reportId ?? ""] ?? null);

const enginesAtom = atom(() => new Map<string, ReportUploads>());

/** Each report keeps its uploads while the app is open: leaving the page stops none. */
const engineAtom = atom(null, (get, set, reportId: string): ReportUploads => {
  const known = get(enginesAtom).get(reportId);
  if (known !== undefined) return known;
  const uploads = createReportUploads({
    announce: (file) => attempt(() => addReportFile(reportId, file)),
    send: (file, watch) => attempt(() => uploadResumable(file, watch)),
    check: (fileId) => attempt(() => checkReportFile(fileId)),
    remove: (fileId) => attempt(() => removeReportFile(fileId)),
    forget: forgetUpload,
    keeper: keepOnDevice(reportId),
    newId,
    onChange: (entries) => set(rawEntriesAtom, (before) => ({ ...before, [reportId]: entries })),
    onDraftVersion: (version) => set(rawVersionsAtom, (before) => ({ ...before, [reportId]: Math.max(version, before[reportId] ?? 0) })),
  });
  get(enginesAtom).set(reportId, uploads);
  return uploads;
});

/** Shows the files of a draft as the server has them; called whenever the report was loaded. */
export const showReportFilesAtom = atom(null, async (_get, set, reportId: string, files: ReportFile[]) => {
  const uploads = set(engineAtom, reportId);
  set(openAtom, { reportId, uploads });
  await uploads.show(files);
});

/** Adds files that a person chose. */
export const addReportFilesAtom = atom(null, async (get, _set, files: File[]) => get(openAtom)?.uploads.add(files));

/** Takes a file off the draft; answers why it stays, or null. */
export const removeReportFileAtom = atom(
  null,
  async (get, _set, id: string): Promise<RefusalCode | null> => (await get(openAtom)?.uploads.remove(id)) ?? null,
);

/** Goes on with what waits whenever there may be a network again, until the returned function is called. */
export const watchNetworkForFilesAtom = atom(null, (get): (() => void) => {
  const resume = () => {
    for (const uploads of get(enginesAtom).values()) uploads.resume();
  };
  const platform = getPlatform();
  const stops = [platform.onResume(resume), platform.onNetworkChange((online) => online && resume())];
  const timer = setInterval(resume, retryMs);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
});

const watchingAtom = atom(false);

/** Watches from the first report that takes files until the app is closed: uploads go on after their page was left. */
export const keepWatchingNetworkForFilesAtom = atom(null, (get, set) => {
  if (get(watchingAtom)) return;
  set(watchingAtom, true);
  set(watchNetworkForFilesAtom);
});
