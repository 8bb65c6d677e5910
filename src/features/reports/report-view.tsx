import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, type ReactNode } from "react";
import { shortDate } from "../../core/board/deadline-words.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { reportName } from "../../core/report/report-standing.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Failure } from "../../components/failure.tsx";
import { ReportReading } from "../../components/report/report-reading.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { onlineAtom } from "../../state/live.ts";
import { pulledAtom } from "../../state/pulled.ts";
import {
  closeReportAtom,
  flushReportAtom,
  openReportAtom,
  refreshReportAtom,
  reportSessionAtom,
} from "../../state/reports/report-session.ts";
import { todayAtom } from "../../state/session.ts";
import { LeftoverPanel } from "./leftover-panel.tsx";
import { ReportEditor } from "./report-editor.tsx";
import { ReportExtension } from "./report-extension.tsx";
import { useOpenFile } from "./use-open-file.ts";

interface ReportViewProps {
  id: string;
  backTo: string;
  /** What the person may do with a report that is not theirs to write: the judge's buttons. */
  acts?: (detail: ReportRequestDetail) => ReactNode;
}

/** One report: to be written by its unit, to be read by whoever else sees it. */
export function ReportView({ id, backTo, acts }: ReportViewProps) {
  const session = useAtomValue(reportSessionAtom);
  const today = useAtomValue(todayAtom);
  const pulled = useAtomValue(pulledAtom);
  const online = useAtomValue(onlineAtom);
  const open = useSetAtom(openReportAtom);
  const close = useSetAtom(closeReportAtom);
  const refresh = useSetAtom(refreshReportAtom);
  const flush = useSetAtom(flushReportAtom);
  const openFile = useOpenFile();

  useEffect(() => {
    void open(id);
    return () => close();
  }, [close, id, open]);
  useEffect(() => void refresh(), [pulled, refresh]);
  useEffect(() => {
    if (online) void flush();
  }, [flush, online]);

  if (session.status === "loading" || session.status === "failed" || today === null) {
    return (
      <Screen title="Báo cáo" backTo={backTo}>
        {session.status === "failed" ? (
          <Failure code={session.code} onRetry={() => void open(id)} />
        ) : (
          <Skeleton height={132} count={4} label="Đang tải báo cáo" />
        )}
      </Screen>
    );
  }
  const { detail } = session;
  const frame = { title: reportName(detail.periodLabel), subtitle: subtitleOf(detail), backTo };
  if (session.status === "writing") return <ReportEditor key={detail.id} session={session} today={today} frame={frame} />;
  return (
    <Screen {...frame} footer={acts?.(detail)}>
      <ReportReading detail={detail} today={today} onOpenFile={openFile}>
        <ReportExtension detail={detail} />
        <LeftoverPanel leftover={session.leftover} figures={detail.figures} />
      </ReportReading>
    </Screen>
  );
}

function subtitleOf({ windowStart, windowEnd, dueOn }: ReportRequestDetail): string {
  return `Số liệu ${formatDate(windowStart)} – ${formatDate(windowEnd)}, nộp chậm nhất ${shortDate(dueOn, windowEnd)}`;
}
