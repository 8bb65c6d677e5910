import { useSetAtom } from "jotai";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import { countAwaited } from "../../core/report/cell-standing.ts";
import { formatNumber } from "../../components/date-words.ts";
import { useNotice } from "../../components/notice-context.ts";
import { Sheet } from "../../components/sheet.tsx";
import { nudgeReportsAtom } from "../../state/report-collecting/nudge.ts";
import { NudgeForm } from "./nudge-form.tsx";

interface NudgeAllSheetProps {
  /** Null closes the sheet. */
  period: ReportingPeriod | null;
  onClose: () => void;
}

/** Asks before all units of a period that have not handed in are reminded, and says how many those are. */
export function NudgeAllSheet({ period, onClose }: NudgeAllSheetProps) {
  const nudge = useSetAtom(nudgeReportsAtom);
  const notify = useNotice();

  async function send(periodId: string, note: string) {
    const answer = await nudge({ periodId, unitIds: null, note });
    if (!answer.ok) return answer.error.code;
    notify(answer.value === 0 ? "Các đơn vị vừa nộp đủ, không còn ai phải nhắc." : `Đã nhắc ${formatNumber(answer.value)} đơn vị`);
    return null;
  }

  const awaited = period === null ? 0 : countAwaited(period.counts);
  return (
    <Sheet open={period !== null} title="Nhắc nộp báo cáo" onClose={onClose}>
      {period && (
        <NudgeForm act={`Nhắc ${formatNumber(awaited)} đơn vị`} onSend={(note) => send(period.id, note)} onBack={onClose} onDone={onClose}>
          {whoWords(period)} của kỳ {period.label} sẽ được nhắc.
        </NudgeForm>
      )}
    </Sheet>
  );
}

/** «8 đơn vị chưa nộp và 2 đơn vị bị trả lại». */
function whoWords({ counts }: ReportingPeriod): string {
  const missing = counts.missing + counts.missingLate;
  const parts = [missing > 0 && `${formatNumber(missing)} đơn vị chưa nộp`, counts.returned > 0 && `${counts.returned} đơn vị bị trả lại`];
  return parts.filter((part) => part !== false).join(" và ");
}
