import { useAtomValue } from "jotai";
import { useState } from "react";
import { headOfReport } from "../../core/report/compose/head-of-report.ts";
import type { Consolidation, ReportHead } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { unsavedHeadsAtom } from "../../state/consolidation/unsaved.ts";
import { HeadSheet } from "./head-sheet.tsx";
import styles from "./consolidation.module.css";

interface HeadPanelProps {
  report: Consolidation;
  onSave: (head: ReportHead) => Promise<RefusalCode | null>;
}

/** How the document is headed and signed, in short; opens the form for it. */
export function HeadPanel({ report, onSave }: HeadPanelProps) {
  const head = headOfReport(report);
  const unsaved = useAtomValue(unsavedHeadsAtom)[report.id] !== undefined;
  const [open, setOpen] = useState(false);
  const rows: [label: string, value: string | null][] = [
    ["Cơ quan ban hành", head.issuer],
    ["Số, ký hiệu", `${head.number ?? "…"}/${head.symbol ?? "BC"}`],
    ["Ngày", head.date === null ? "Văn thư điền sau" : formatDate(head.date)],
    ["Trích yếu", head.subject],
    ["Kính gửi", head.addressees.join("; ")],
    ["Người ký", [head.authority, head.signerTitle, head.signerName].filter(Boolean).join(" · ")],
  ];
  return (
    <Panel
      title="Thể thức văn bản"
      aside={
        report.canEdit && (
          <Button kind="plain" small onClick={() => setOpen(true)}>
            Sửa
          </Button>
        )
      }
    >
      {unsaved && (
        <div className={styles.marks}>
          <Chip tone="soon">Đang sửa, chưa lưu</Chip>
        </div>
      )}
      <dl className={styles.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === "" ? "Chưa ghi" : value}</dd>
          </div>
        ))}
      </dl>
      <HeadSheet open={open} reportId={report.id} head={head} onSave={onSave} onClose={() => setOpen(false)} />
    </Panel>
  );
}
