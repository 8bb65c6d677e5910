import { atom } from "jotai";
import { mostReportFiles } from "../../core/report/report-file-kind.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { ReportFile } from "../../core/report/report-request.ts";
import { ok } from "../../core/result.ts";
import { addReportFile } from "../../data/add-report-file.ts";
import { checkFile } from "../../data/check-file.ts";
import { removeReportFile } from "../../data/remove-report-file.ts";
import { forgetUpload, uploadResumable } from "../../data/upload-resumable.ts";
import { attempt } from "../attempt.ts";
import { newId } from "../new-id.ts";
import type { FileEntry } from "../uploads/file-entry.ts";
import { createFileUploads, type FileUploads } from "../uploads/file-uploads.ts";
import { keepOnDevice } from "../uploads/kept-uploads.ts";
import { uploadEngineAtom } from "../uploads/upload-engines.ts";

interface OpenFiles {
  reportId: string;
  uploads: FileUploads;
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

/** Each report keeps its uploads while the app is open. */
const engineAtom = atom(null, (_get, set, reportId: string): FileUploads => {
  const onDraftVersion = (version: number) =>
    set(rawVersionsAtom, (before) => ({ ...before, [reportId]: Math.max(version, before[reportId] ?? 0) }));
  return set(uploadEngineAtom, reportId, () =>
    createFileUploads({
      most: { count: mostReportFiles, code: "report.too_many_files" },
      async announce(file) {
        const answer = await attempt(() => addReportFile(reportId, file));
        if (!answer.ok) return answer;
        onDraftVersion(answer.value.draftVersion);
        return ok({ path: answer.value.file.path });
      },
      send: (file, watch) => attempt(() => uploadResumable(file, watch)),
      check: (fileId) => attempt(() => checkFile(fileId, "report")),
      async remove(fileId) {
        const answer = await attempt(() => removeReportFile(fileId));
        if (answer.ok) onDraftVersion(answer.value.draftVersion);
        return answer;
      },
      forget: forgetUpload,
      keeper: keepOnDevice(`report-uploads-${reportId}`),
      newId,
      onChange: (entries) => set(rawEntriesAtom, (before) => ({ ...before, [reportId]: entries })),
    }),
  );
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
