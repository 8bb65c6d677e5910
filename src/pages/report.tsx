import { useSetAtom } from "jotai";
import { useParams } from "zmp-ui";
import { useHome } from "../components/home-context.ts";
import { JudgeBar } from "../features/report-collecting/judge-bar.tsx";
import { ReportView } from "../features/reports/report-view.tsx";
import { refreshReportAtom } from "../state/reports/report-session.ts";

/** One report: written by its unit, read and judged by the coordinator. */
export default function ReportPage() {
  const { id = "" } = useParams();
  const home = useHome();
  const refresh = useSetAtom(refreshReportAtom);
  const listed = home?.tabs.find((path) => path === "/reports" || path === "/report-duties");
  return (
    <ReportView
      id={id}
      backTo={listed ?? home?.path ?? "/"}
      acts={(detail) => detail.status === "submitted" && detail.can.judge && <JudgeBar detail={detail} onJudged={() => void refresh()} />}
    />
  );
}
