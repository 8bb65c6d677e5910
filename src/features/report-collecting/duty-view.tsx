import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import { countAwaited } from "../../core/report/cell-standing.ts";
import { Button } from "../../components/button.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { dutyAtom, loadDutyAtom } from "../../state/report-collecting/duty.ts";
import { chosenPeriodAtom, matrixAtom, openMatrixAtom, reloadMatrixAtom } from "../../state/report-collecting/matrix.ts";
import { DutyMenu } from "./duty-menu.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { NudgeAllSheet } from "./nudge-all-sheet.tsx";
import styles from "./report-collecting.module.css";

interface DutyViewProps {
  dutyId: string;
  onOpenReport: (reportId: string) => void;
  onEdit: () => void;
  onArchived: () => void;
}

/** One duty: who has handed in, who has not, and what to do about it. */
export function DutyView({ dutyId, onOpenReport, onEdit, onArchived }: DutyViewProps) {
  const matrix = useAtomValue(matrixAtom);
  const period = useAtomValue(chosenPeriodAtom);
  const loaded = useAtomValue(dutyAtom);
  const open = useSetAtom(openMatrixAtom);
  const reload = useSetAtom(reloadMatrixAtom);
  const loadDuty = useSetAtom(loadDutyAtom);
  const [sheet, setSheet] = useState<"menu" | "nudge" | null>(null);
  useEffect(() => {
    void loadDuty(dutyId);
    return open(dutyId);
  }, [open, loadDuty, dutyId]);

  const duty = loaded.status === "ready" && loaded.value.id === dutyId ? loaded.value : null;
  if (matrix.status !== "ready" || matrix.value.dutyId !== dutyId) {
    return (
      <Screen title="Báo cáo" backTo="/report-duties">
        {matrix.status === "failed" ? (
          <Failure code={matrix.code} onRetry={() => void reload()} />
        ) : (
          <>
            <Skeleton height={80} />
            <Skeleton height={52} count={9} />
          </>
        )}
      </Screen>
    );
  }

  const { title, can, today } = matrix.value;
  const awaited = period === null ? 0 : countAwaited(period.counts);
  const footer = period !== null && (can.judge || (can.nudge && awaited > 0)) && (
    <>
      {can.nudge && awaited > 0 && (
        <Button kind="soft" className={styles.footerAct} onClick={() => setSheet("nudge")}>
          Nhắc {formatNumber(awaited)} đơn vị
        </Button>
      )}
      <LinkButton to={`/report-periods/${period.id}/consolidation`}>{can.judge ? "Tổng hợp" : "Xem tổng hợp"}</LinkButton>
    </>
  );
  return (
    <Screen
      title={<span className={styles.screenTitle}>{title}</span>}
      {...(period !== null && { subtitle: `${period.label} · hạn ${formatDate(period.dueOn)}` })}
      backTo="/report-duties"
      filled
      footer={footer}
    >
      <MatrixView matrix={matrix.value} duty={duty} onMenu={() => setSheet("menu")} onOpenReport={onOpenReport} />
      <NudgeAllSheet period={sheet === "nudge" ? period : null} onClose={() => setSheet(null)} />
      {duty !== null && (
        <DutyMenu
          open={sheet === "menu"}
          duty={duty}
          today={today}
          mayKeep={can.judge}
          onEdit={onEdit}
          onArchived={onArchived}
          onClose={() => setSheet(null)}
        />
      )}
    </Screen>
  );
}
