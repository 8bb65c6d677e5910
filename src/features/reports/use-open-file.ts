import { useSetAtom } from "jotai";
import { refusalSentences } from "../../core/refusal.ts";
import type { ReportFile } from "../../core/report/report-request.ts";
import { useNotice } from "../../components/notice-context.ts";
import { openFileAtom } from "../../state/uploads/open-file.ts";

/** Opens a file of a report and says where that does not work. */
export function useOpenFile(): (file: ReportFile) => void {
  const open = useSetAtom(openFileAtom);
  const notify = useNotice();
  return (file) =>
    void open(file).then((refused) => {
      if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
    });
}
