import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { refusalSentences } from "../../core/refusal.ts";
import { mostReportFiles } from "../../core/report/report-file-kind.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { FileList } from "../../components/file-list.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import {
  addReportFilesAtom,
  filesDraftVersionAtom,
  filesSettledAtom,
  removeReportFileAtom,
  reportFilesAtom,
  showReportFilesAtom,
} from "../../state/report-files/report-files.ts";
import { refreshReportAtom } from "../../state/reports/report-session.ts";
import { keepWatchingNetworkForFilesAtom } from "../../state/uploads/upload-engines.ts";
import { useOpenFile } from "./use-open-file.ts";

/** The files of the draft: more come, some go, and each says how far it is. */
export function ReportFiles({ detail }: { detail: ReportRequestDetail }) {
  const { id, files } = detail;
  const entries = useAtomValue(reportFilesAtom);
  const version = useAtomValue(filesDraftVersionAtom);
  const settled = useAtomValue(filesSettledAtom);
  const show = useSetAtom(showReportFilesAtom);
  const add = useSetAtom(addReportFilesAtom);
  const remove = useSetAtom(removeReportFileAtom);
  const refresh = useSetAtom(refreshReportAtom);
  const keepWatching = useSetAtom(keepWatchingNetworkForFilesAtom);
  const openFile = useOpenFile();
  const notify = useNotice();

  useEffect(() => keepWatching(), [keepWatching]);
  useEffect(() => void show(id, files), [files, id, show]);
  // What is shown and handed in of the report follows its files; a colleague's words come along and are seen.
  useEffect(() => {
    if (version !== null) void refresh();
  }, [refresh, settled, version]);

  function open(fileId: string) {
    const file = files.find((one) => one.id === fileId);
    if (file === undefined) notify(refusalSentences["file.not_found"], { tone: "late" });
    else openFile(file);
  }

  async function takeOff(fileId: string) {
    const refused = await remove(fileId);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <Panel title="Tệp đính kèm">
      <FileList
        files={entries}
        most={mostReportFiles}
        onAdd={(chosen) => void add(chosen)}
        onRemove={(fileId) => void takeOff(fileId)}
        onOpen={open}
      />
    </Panel>
  );
}
