import { Archive, CalendarPlus, Pencil } from "lucide-react";
import { useSetAtom } from "jotai";
import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportDuty } from "../../core/report/report-duty.ts";
import { ActionRow } from "../../components/action-row.tsx";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { scheduleWords } from "../../components/schedule-words.ts";
import { Sheet } from "../../components/sheet.tsx";
import { archiveDutyAtom } from "../../state/report-collecting/duties.ts";
import { AskPeriodSheet } from "./ask-period-sheet.tsx";
import { DutyFacts } from "./duty-facts.tsx";

interface DutyMenuProps {
  open: boolean;
  duty: ReportDuty;
  today: LocalDate;
  /** Whether this person keeps the duty, or only looks. */
  mayKeep: boolean;
  onEdit: () => void;
  /** The duty is no more. */
  onArchived: () => void;
  onClose: () => void;
}

/** What the duty asks, and what its keeper can do with it. */
export function DutyMenu({ open, duty, today, mayKeep, onEdit, onArchived, onClose }: DutyMenuProps) {
  const [next, setNext] = useState<"period" | "archive" | null>(null);
  const archive = useSetAtom(archiveDutyAtom);
  const notify = useNotice();
  const lead = (to: "period" | "archive") => {
    onClose();
    setNext(to);
  };

  // An open sheet would lie over the next page until this one has slid away.
  function edit() {
    onClose();
    onEdit();
  }

  async function archiveNow() {
    const refusal = await archive(duty.id);
    if (refusal === null) {
      notify("Đã bỏ chế độ báo cáo");
      onArchived();
    }
    return refusal;
  }

  return (
    <>
      <Sheet open={open} title={scheduleWords(duty.schedule)} onClose={onClose}>
        <DutyFacts duty={duty} />
        {mayKeep && (
          <div>
            <ActionRow icon={CalendarPlus} label="Yêu cầu báo cáo đột xuất…" note="Thêm một kỳ ngoài lịch" onClick={() => lead("period")} />
            <ActionRow icon={Pencil} label="Sửa chế độ báo cáo" onClick={edit} />
            <ActionRow icon={Archive} label="Bỏ chế độ báo cáo…" tone="danger" onClick={() => lead("archive")} />
          </div>
        )}
      </Sheet>
      <AskPeriodSheet open={next === "period"} dutyId={duty.id} today={today} onClose={() => setNext(null)} />
      <AskSheet open={next === "archive"} title="Bỏ chế độ báo cáo" act="Bỏ chế độ này" onAct={archiveNow} onClose={() => setNext(null)}>
        Sẽ không có kỳ báo cáo mới nào nữa, và chế độ này không còn trong danh sách. Báo cáo các đơn vị đã nộp vẫn được giữ.
      </AskSheet>
    </>
  );
}
