import { CloudOff } from "lucide-react";
import { reportName } from "../../core/report/report-standing.ts";
import { ActionRow } from "../../components/action-row.tsx";
import { Panel } from "../../components/panel.tsx";
import type { UnsentReport } from "../../state/reports/device-reports.ts";

/** Where the list cannot be had: the reports that this device has written on. */
export function UnsentPanel({ reports, onOpen }: { reports: readonly UnsentReport[]; onOpen: (reportId: string) => void }) {
  if (reports.length === 0) return null;
  return (
    <Panel title="Đang giữ trên máy này, chưa gửi được">
      {reports.map(({ id, title, periodLabel }) => (
        <ActionRow key={id} icon={CloudOff} label={title} note={reportName(periodLabel)} onClick={() => onOpen(id)} />
      ))}
    </Panel>
  );
}
