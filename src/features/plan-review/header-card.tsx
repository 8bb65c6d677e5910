import { Pencil } from "lucide-react";
import type { PlanHeader } from "../../core/plan/plan-draft.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./plan-review.module.css";

function periodWords({ periodStart, periodEnd }: PlanHeader): string | null {
  if (!periodStart || !periodEnd) return null;
  return `${formatDate(periodStart)} đến ${formatDate(periodEnd)}`;
}

/** What document this is: number, date, issuer, title and period. */
export function HeaderCard({ header, onEdit }: { header: PlanHeader; onEdit: () => void }) {
  const rows: [label: string, value: string | null][] = [
    ["Tên", header.title],
    ["Số", header.number],
    ["Ngày", header.issuedOn && formatDate(header.issuedOn)],
    ["Ban hành", header.issuer],
    ["Kỳ", periodWords(header)],
  ];
  return (
    <Panel title="Văn bản" aside={<IconButton icon={Pencil} label="Sửa thông tin văn bản" onClick={onEdit} />}>
      <dl className={styles.header}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd className={value === null ? styles.unsaved : undefined}>{value ?? "chưa có, hãy bổ sung"}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
