import { ClipboardList, ClipboardPen, Plus } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { Strip } from "../../components/strip.tsx";
import { canKeepDutiesAtom, loadReportDutiesAtom, openReportDutiesAtom, reportDutiesAtom } from "../../state/report-collecting/duties.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { DutyCard } from "./duty-card.tsx";

interface DutiesViewProps {
  onOpen: (dutyId: string) => void;
  onAdd: () => void;
  /** To the reports that the person's own unit writes. */
  onOpenOwn: () => void;
}

/** Chế độ báo cáo: what is reported, the next due first, and how far each period is. */
export function DutiesView({ onOpen, onAdd, onOpenOwn }: DutiesViewProps) {
  const duties = useAtomValue(reportDutiesAtom);
  const mayKeep = useAtomValue(canKeepDutiesAtom);
  const membership = useAtomValue(membershipAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(openReportDutiesAtom);
  const load = useSetAtom(loadReportDutiesAtom);
  const wayBack = useWayBack("/report-duties");
  useEffect(() => open(), [open]);

  return (
    <Screen
      title="Báo cáo"
      subtitle={membership?.organization.name}
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="report-duties"
      footer={
        mayKeep && (
          <Button icon={Plus} onClick={onAdd}>
            Thêm chế độ báo cáo
          </Button>
        )
      }
    >
      {mayKeep && membership?.unit && (
        <Strip tone="brand" icon={ClipboardPen} onClick={onOpenOwn}>
          Báo cáo của {membership.unit.name}
        </Strip>
      )}
      {duties.status === "loading" && <Skeleton height={168} count={3} />}
      {duties.status === "failed" && <Failure code={duties.code} onRetry={() => void load()} />}
      {duties.status === "ready" && duties.value.length === 0 && (
        <EmptyState icon={ClipboardList} title="Chưa có chế độ báo cáo">
          {mayKeep
            ? "Thêm một chế độ báo cáo: đơn vị nào báo cáo, gửi đến đâu, trước ngày nào. Đến kỳ, mỗi đơn vị tự nhận được yêu cầu."
            : "Cơ quan đầu mối lập chế độ báo cáo, tình hình nộp của các đơn vị sẽ hiện ở đây."}
        </EmptyState>
      )}
      {duties.status === "ready" &&
        today !== null &&
        duties.value.map((duty) => <DutyCard key={duty.id} duty={duty} today={today} onOpen={() => onOpen(duty.id)} />)}
    </Screen>
  );
}
