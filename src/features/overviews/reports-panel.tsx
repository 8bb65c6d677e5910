import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { UnitOverview } from "../../core/overview/unit-overview.ts";
import type { ReportCounts } from "../../core/report/report-duty.ts";
import { Chip, type Tone } from "../../components/chip.tsx";
import { Panel } from "../../components/panel.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";
import styles from "./overviews.module.css";

interface ReportsPanelProps extends Pick<UnitOverview, "reports"> {
  today: LocalDate;
  onOpen: (reportId: string) => void;
}

const standings: { key: keyof ReportCounts; words: string; tone: Tone }[] = [
  { key: "missingLate", words: "quá hạn chưa nộp", tone: "late" },
  { key: "returned", words: "bị trả lại", tone: "late" },
  { key: "missing", words: "chưa đến hạn", tone: "idle" },
  { key: "onTime", words: "nộp đúng hạn", tone: "done" },
  { key: "late", words: "nộp muộn", tone: "soon" },
  { key: "excluded", words: "được miễn", tone: "idle" },
];

/** How the unit's reports of this year stand, and which come next. */
export function ReportsPanel({ reports: { counts, open }, today, onOpen }: ReportsPanelProps) {
  const all = standings.reduce((sum, { key }) => sum + counts[key], 0);
  return (
    <Panel title="Báo cáo" aside={`Năm ${today.slice(0, 4)}: ${all} báo cáo`}>
      {all === 0 && open.length === 0 && (
        <p className={styles.note}>Đơn vị chưa có báo cáo nào phải nộp. Báo cáo hiện ở đây khi kỳ báo cáo được mở.</p>
      )}
      <div className={styles.marks}>
        {standings.map(
          ({ key, words, tone }) =>
            counts[key] > 0 && (
              <Chip key={key} tone={tone}>
                {`${counts[key]} ${words}`}
              </Chip>
            ),
        )}
      </div>
      <div className={styles.tiles}>
        {open.map((report) => (
          <ReportTile key={report.id} report={report} today={today} onOpen={() => onOpen(report.id)} />
        ))}
      </div>
    </Panel>
  );
}
