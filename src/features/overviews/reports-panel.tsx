import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import type { ReportStanding } from "../../core/report/cell-standing.ts";
import { Panel } from "../../components/panel.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";
import { standingWords } from "../../components/report/report-words.ts";
import { TextLink } from "../../components/text-link.tsx";
import styles from "./overviews.module.css";

interface ReportsPanelProps extends Pick<UnitOverview, "reports"> {
  today: LocalDate;
  addressOf: (standing: ReportStanding) => string;
  onOpen: (reportId: string) => void;
}

/** What wants attention first. */
const standings: readonly ReportStanding[] = ["missingLate", "returned", "missing", "onTime", "late", "excluded"];

/** How the unit's reports of this year stand, each count with its list, and which come next. */
export function ReportsPanel({ reports: { counts, open }, today, addressOf, onOpen }: ReportsPanelProps) {
  const all = standings.reduce((sum, standing) => sum + counts[standing], 0);
  return (
    <Panel title="Báo cáo" aside={`Năm ${today.slice(0, 4)}: ${all} báo cáo`}>
      {all === 0 && open.length === 0 && (
        <p className={styles.note}>Đơn vị chưa có báo cáo nào phải nộp. Báo cáo hiện ở đây khi kỳ báo cáo được mở.</p>
      )}
      {all > 0 && (
        <ul className={styles.figures} aria-label="Báo cáo trong năm">
          {standings.map(
            (standing) =>
              counts[standing] > 0 && (
                <li key={standing} data-standing={standing}>
                  <TextLink to={addressOf(standing)}>{`${counts[standing]} ${standingWords[standing]}`}</TextLink>
                </li>
              ),
          )}
        </ul>
      )}
      <div className={styles.tiles}>
        {open.map((report) => (
          <ReportTile key={report.id} report={report} today={today} onOpen={() => onOpen(report.id)} />
        ))}
      </div>
    </Panel>
  );
}
