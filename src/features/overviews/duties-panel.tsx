import { ChevronRight } from "lucide-react";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { PlanDuty } from "../../core/overview/plan-overview.ts";
import type { ReportCounts } from "../../core/report/report-duty.ts";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { cadenceWords } from "../../components/schedule-words.ts";
import styles from "./overviews.module.css";

interface DutiesPanelProps {
  duties: readonly PlanDuty[];
  onOpen: ((duty: PlanDuty) => void) | null;
}

/** «đã nộp 12/26 đơn vị»; who is excused is not counted. */
function handedInWords({ onTime, late, returned, missing, missingLate }: ReportCounts): string {
  return `đã nộp ${onTime + late}/${onTime + late + returned + missing + missingLate} đơn vị`;
}

/** What has to be reported by the plan, and who has handed in. */
export function DutiesPanel({ duties, onOpen }: DutiesPanelProps) {
  if (duties.length === 0) return null;
  return (
    <Panel title="Chế độ báo cáo">
      <ul className={styles.list}>
        {duties.map((duty) => (
          <li key={duty.id}>
            {onOpen === null ? (
              <div className={styles.row}>
                <Inside duty={duty} />
              </div>
            ) : (
              <button type="button" className={styles.row} onClick={() => onOpen(duty)}>
                <Inside duty={duty} opens />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Inside({ duty: { title, recipient, cadence, period }, opens = false }: { duty: PlanDuty; opens?: boolean }) {
  const late = period?.counts.missingLate ?? 0;
  return (
    <>
      <span className={styles.head}>
        <span className={styles.name}>{title}</span>
        {opens && <ChevronRight aria-hidden size={20} className={styles.chevron} />}
      </span>
      <span className={styles.note}>{[cadenceWords[cadence], recipient && `gửi ${recipient}`].filter(Boolean).join(" · ")}</span>
      <span className={styles.note}>
        {period === null ? "Chưa mở kỳ nào" : `${period.label}, hạn ${formatDate(period.dueOn)}: ${handedInWords(period.counts)}`}
      </span>
      {late > 0 && (
        <span className={styles.marks}>
          <Chip tone="late">{`${late} đơn vị quá hạn nộp`}</Chip>
        </span>
      )}
    </>
  );
}
