import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { Button } from "../../components/button.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";

interface ReportRowProps {
  report: ReportRequest;
  today: LocalDate;
  onOpen: (report: ReportRequest) => void;
}

/** A report that is due, among the work. */
export function ReportRow({ report, today, onOpen }: ReportRowProps) {
  const open = () => onOpen(report);
  return (
    <ReportTile
      report={report}
      today={today}
      action={
        <Button small aria-label={`Viết báo cáo BC ${report.number}`} onClick={open}>
          Viết báo cáo
        </Button>
      }
      onOpen={open}
    />
  );
}
