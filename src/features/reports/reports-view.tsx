import { useAtomValue, useSetAtom } from "jotai";
import { CloudOff, FileClock } from "lucide-react";
import { useEffect } from "react";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { ReportTile } from "../../components/report/report-tile.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { pulledAtom } from "../../state/pulled.ts";
import {
  loadMoreReportsAtom,
  loadReportsAtom,
  reportsAtom,
  unsentReportsAtom,
  type ReportListName,
} from "../../state/reports/report-list.ts";
import { sendUnsentReportsAtom } from "../../state/reports/send-unsent.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { UnsentPanel } from "./unsent-panel.tsx";
import styles from "./reports.module.css";

const names: Record<ReportListName, string> = { toHandIn: "Cần nộp", handedIn: "Đã nộp" };

/** The reports of my unit: what is to be handed in first, then what was. */
export function ReportsView({ onOpen }: { onOpen: (reportId: string) => void }) {
  const lists = useAtomValue(reportsAtom);
  const today = useAtomValue(todayAtom);
  const membership = useAtomValue(membershipAtom);
  const pulled = useAtomValue(pulledAtom);
  const unsent = useAtomValue(unsentReportsAtom);
  const load = useSetAtom(loadReportsAtom);
  const loadMore = useSetAtom(loadMoreReportsAtom);
  const sendUnsent = useSetAtom(sendUnsentReportsAtom);
  const wayBack = useWayBack("/reports");

  useEffect(() => void sendUnsent().then(() => load()), [load, pulled, sendUnsent]);

  const unsentIds = new Set(unsent.map(({ id }) => id));
  const empty = lists.status === "ready" && lists.value.toHandIn.reports.length + lists.value.handedIn.reports.length === 0;

  function section(name: ReportListName) {
    if (lists.status !== "ready" || today === null) return null;
    const { reports, more } = lists.value[name];
    if (name === "handedIn" && reports.length === 0) return null;
    return (
      <section className={styles.section} aria-label={names[name]}>
        <h2 className={styles.name}>{names[name]}</h2>
        {reports.length === 0 && <p className={styles.calm}>Không còn báo cáo nào phải nộp.</p>}
        {reports.map((report) => (
          <ReportTile
            key={report.id}
            report={report}
            today={today}
            mark={unsentIds.has(report.id) && <Unsent />}
            action={name === "toHandIn" && report.can.write && <WriteButton report={report} onOpen={onOpen} />}
            onOpen={() => onOpen(report.id)}
          />
        ))}
        {more && (
          <Button kind="plain" onClick={() => void loadMore(name)}>
            Xem thêm
          </Button>
        )}
      </section>
    );
  }

  return (
    <Screen
      title="Báo cáo"
      subtitle={membership?.unit?.name ?? membership?.organization.name}
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="reports"
    >
      {lists.status === "loading" && <Skeleton height={132} count={4} label="Đang tải báo cáo" />}
      {lists.status === "failed" && <UnsentPanel reports={unsent} onOpen={onOpen} />}
      {lists.status === "failed" && <Failure code={lists.code} onRetry={() => void load()} />}
      {empty ? (
        <EmptyState icon={FileClock} title="Chưa có báo cáo nào">
          Khi đến kỳ báo cáo của đơn vị, báo cáo cần nộp sẽ hiện ở đây cùng với hạn nộp.
        </EmptyState>
      ) : (
        <>
          {section("toHandIn")}
          {section("handedIn")}
        </>
      )}
    </Screen>
  );
}

function Unsent() {
  return (
    <Chip tone="soon" icon={CloudOff}>
      Chưa gửi
    </Chip>
  );
}

function WriteButton({ report, onOpen }: { report: ReportRequest; onOpen: (reportId: string) => void }) {
  return (
    <Button small aria-label={`Viết báo cáo BC ${report.number}`} onClick={() => onOpen(report.id)}>
      Viết báo cáo
    </Button>
  );
}
