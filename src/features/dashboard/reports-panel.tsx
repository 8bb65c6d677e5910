import { useNavigate } from "zmp-ui";
import { Chip } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { Dashboard, ReportInHand } from "../../core/dashboard/dashboard.ts";
import { countHandedIn } from "../../core/report/cell-standing.ts";
import { describeDue } from "../../core/report/due-words.ts";
import { AllLink } from "./all-link.tsx";
import panel from "./dashboard.module.css";
import styles from "./reports-panel.module.css";

/** How many units have handed in, by period; a tap opens who. */
export function ReportsPanel({ reports, today, all }: { reports: Dashboard["reports"]; today: LocalDate; all: string }) {
  const navigate = useNavigate();
  if (reports.count === 0) return null;
  return (
    <Panel title="Báo cáo đã nộp" aside={<AllLink to={all} label="Tất cả chế độ báo cáo" />}>
      <ul className={styles.list}>
        {reports.periods.map((report) => (
          <li key={report.period.id}>
            <ReportLine report={report} today={today} onOpen={() => navigate(`/report-duties/${report.dutyId}`)} />
          </li>
        ))}
      </ul>
      {reports.count > reports.periods.length && (
        <p className={panel.note}>{`và ${reports.count - reports.periods.length} kỳ báo cáo khác`}</p>
      )}
    </Panel>
  );
}

function ReportLine({ report: { title, period }, today, onOpen }: { report: ReportInHand; today: LocalDate; onOpen: () => void }) {
  const due = describeDue(period.dueOn, period.counts, today);
  const { handedIn, asked } = countHandedIn(period.counts);
  const { excluded } = period.counts;
  return (
    <button type="button" className={styles.row} onClick={onOpen} data-period={period.id}>
      <span className={styles.head}>
        <span className={styles.title}>{`${title} · ${period.label}`}</span>
        <Chip tone={due.tone}>{due.text}</Chip>
      </span>
      <span className={panel.note}>
        {`${handedIn}/${asked - excluded} đơn vị đã nộp`}
        {excluded > 0 && ` · ${excluded} được miễn`}
      </span>
      <span className={styles.progress}>
        <ProgressBar done={handedIn} expected={asked - excluded} label={`${title}, ${period.label}: số đơn vị đã nộp`} />
      </span>
    </button>
  );
}
