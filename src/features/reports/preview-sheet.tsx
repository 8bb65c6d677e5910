import { useAtomValue } from "jotai";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { Button } from "../../components/button.tsx";
import { ReportContentView } from "../../components/report/report-content.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { offeredResultsAtom } from "../../state/reports/report-session.ts";
import type { WriterSnapshot } from "../../state/reports/report-writer.ts";
import { contentOfDraft } from "./content-of-draft.ts";

interface PreviewSheetProps {
  open: boolean;
  session: WriterSnapshot;
  today: LocalDate;
  onClose: () => void;
}

/** What will be handed in, to be read once more. */
export function PreviewSheet({ open, session: { detail, parts }, today, onClose }: PreviewSheetProps) {
  const offered = useAtomValue(offeredResultsAtom);
  return (
    <Sheet
      open={open}
      title="Xem trước báo cáo"
      onClose={onClose}
      footer={
        <Button kind="soft" onClick={onClose}>
          Quay lại viết tiếp
        </Button>
      }
    >
      <ReportContentView content={contentOfDraft(detail, parts, offered)} figures={detail.figures} files={detail.files} on={today} />
    </Sheet>
  );
}
