import { Download } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { useNavigate, useParams } from "zmp-ui";
import { refusalSentences } from "../core/refusal.ts";
import { Acts } from "../components/acts.tsx";
import { Button } from "../components/button.tsx";
import { Failure } from "../components/failure.tsx";
import { useNotice } from "../components/notice-context.ts";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { BeginPanel } from "../features/consolidation/begin-panel.tsx";
import { ConsolidationView } from "../features/consolidation/consolidation-view.tsx";
import { ExportSheet } from "../features/consolidation/export-sheet.tsx";
import {
  beginConsolidationAtom,
  loadConsolidationAtom,
  openConsolidationAtom,
  saveHeadAtom,
  saveTextAtom,
  takeInAtom,
} from "../state/consolidation/consolidation.ts";
import { exportReportAtom, fillUpwardAtom } from "../state/consolidation/export.ts";
import { pulledAtom } from "../state/pulled.ts";
import { roleAtom } from "../state/session.ts";

/** Tổng hợp: the report upward of one period. */
export default function ConsolidationPage() {
  const { periodId = "" } = useParams();
  const open = useAtomValue(openConsolidationAtom);
  const pulled = useAtomValue(pulledAtom);
  const role = useAtomValue(roleAtom);
  const load = useSetAtom(loadConsolidationAtom);
  const begin = useSetAtom(beginConsolidationAtom);
  const takeIn = useSetAtom(takeInAtom);
  const saveText = useSetAtom(saveTextAtom);
  const saveHead = useSetAtom(saveHeadAtom);
  const exportReport = useSetAtom(exportReportAtom);
  const fillUpward = useSetAtom(fillUpwardAtom);
  const notify = useNotice();
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  useEffect(() => void load(periodId), [load, periodId, pulled]);

  const shown = open?.periodId === periodId ? open.report : { status: "loading" as const };
  const report = shown.status === "ready" ? shown.value : null;

  async function toUpward(id: string) {
    const answer = await fillUpward(id);
    if (answer.ok) navigate(`/reports/${answer.value.requestId}`);
    else notify(refusalSentences[answer.error.code], { tone: "late" });
  }

  return (
    <Screen
      title={report === null || report.period.key === "once" ? "Tổng hợp báo cáo" : `Tổng hợp: ${report.period.label}`}
      subtitle={report === null ? undefined : [report.title, report.recipient && `gửi ${report.recipient}`].filter(Boolean).join(" · ")}
      backTo={report === null ? "/report-duties" : `/report-duties/${report.dutyId}`}
      footer={
        report !== null && (
          <Acts>
            {report.upward !== null && report.canEdit && ["open", "returned"].includes(report.upward.status) && (
              <Button kind="soft" onClick={() => void toUpward(report.id)}>
                Đưa vào báo cáo cấp trên
              </Button>
            )}
            <Button icon={Download} onClick={() => setExporting(true)}>
              Xuất báo cáo
            </Button>
          </Acts>
        )
      }
    >
      {shown.status === "loading" && <Skeleton height={140} count={4} />}
      {shown.status === "failed" && <Failure code={shown.code} onRetry={() => void load(periodId)} />}
      {shown.status === "ready" && report === null && <BeginPanel canBegin={role === "coordinator"} onBegin={() => begin(periodId)} />}
      {report !== null && (
        <ConsolidationView
          report={report}
          acts={{
            takeIn: (unitIds, keepEdited) => takeIn({ id: report.id, unitIds, keepEdited }),
            saveText: (text) => saveText({ report, text }),
            saveHead: (head) => saveHead({ report, head }),
          }}
        />
      )}
      <ExportSheet open={exporting} onExport={(format) => exportReport({ periodId, format })} onClose={() => setExporting(false)} />
    </Screen>
  );
}
