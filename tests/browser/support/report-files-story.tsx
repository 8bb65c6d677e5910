import { createStore, Provider, useAtomValue, useSetAtom } from "jotai";
import { createRoot } from "react-dom/client";
import { FileList } from "../../../src/components/file-list.tsx";
import type { ReportFile } from "../../../src/core/report/report-request.ts";
import { getReportRequest } from "../../../src/data/get-report-request.ts";
import {
  addReportFilesAtom,
  filesSettledAtom,
  removeReportFileAtom,
  reportFilesAtom,
  showReportFilesAtom,
} from "../../../src/state/report-files/report-files.ts";
import { watchNetworkForFilesAtom } from "../../../src/state/uploads/upload-engines.ts";

function Story() {
  const add = useSetAtom(addReportFilesAtom);
  const remove = useSetAtom(removeReportFileAtom);
  const settled = useAtomValue(filesSettledAtom);
  return (
    <main style={{ padding: 16, display: "grid", gap: 12 }}>
      <h1>Tệp kèm báo cáo</h1>
      <FileList files={useAtomValue(reportFilesAtom)} onAdd={(files) => void add(files)} onRemove={(id) => void remove(id)} />
      <p>{settled ? "Nộp được" : "Chưa nộp được"}</p>
    </main>
  );
}

/** Shows the files of a report over the app that is open, with its session, its network and its storage. */
export async function showStory(reportId: string): Promise<void> {
  const store = createStore();
  store.set(watchNetworkForFilesAtom);
  const report = await getReportRequest(reportId);
  const files: ReportFile[] = report.ok ? report.value.files : [];
  await store.set(showReportFilesAtom, reportId, files);
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  createRoot(place).render(
    <Provider store={store}>
      <Story />
    </Provider>,
  );
}
