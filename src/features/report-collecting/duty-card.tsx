import type { LocalDate } from "../../core/calendar/local-date.ts";
import { describeDue } from "../../core/report/due-words.ts";
import type { ReportDutySummary, ReportingPeriod } from "../../core/report/report-duty.ts";
import { Chip } from "../../components/chip.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { cadenceWords } from "../../components/schedule-words.ts";
import { CountsBar } from "./counts-bar.tsx";
import { countWords } from "./standing-words.ts";
import summary from "../../components/summary.module.css";
import styles from "./report-collecting.module.css";

interface DutyCardProps {
  duty: ReportDutySummary;
  today: LocalDate;
  onOpen: () => void;
}

/** One duty: what is reported to whom, how often, and how its period stands. A tap opens the matrix. */
export function DutyCard({ duty, today, onOpen }: DutyCardProps) {
  const { title, recipient, cadence, planNumber, units, period, nextDueOn } = duty;
  return (
    <button type="button" className={`${summary.card} ${styles.card}`} onClick={onOpen} data-duty={duty.id}>
      <span className={summary.top}>
        <span>{[cadenceWords[cadence], planNumber !== null && `KH ${planNumber}`].filter(Boolean).join(" · ")}</span>
        {period !== null && <DueChip period={period} today={today} />}
      </span>
      <span className={summary.title}>{title}</span>
      {recipient !== null && <span className={styles.note}>Gửi {recipient}</span>}
      {period === null ? (
        <span className={styles.note}>
          {units} đơn vị phải báo cáo ·{" "}
          {nextDueOn === null ? "báo cáo khi có yêu cầu" : `chưa mở kỳ nào, hạn đầu tiên ${formatDate(nextDueOn)}`}
        </span>
      ) : (
        <>
          <span className={styles.period}>
            <b>{period.label}</b> · hạn {formatDate(period.dueOn)}
          </span>
          <CountsBar counts={period.counts} />
          <span className={styles.note}>{countWords(period.counts)}</span>
        </>
      )}
      {period !== null && period.dueOn < today && nextDueOn !== null && (
        <span className={styles.note}>Kỳ sau hạn {formatDate(nextDueOn)}</span>
      )}
    </button>
  );
}

function DueChip({ period, today }: { period: ReportingPeriod; today: LocalDate }) {
  const { text, tone } = describeDue(period.dueOn, period.counts, today);
  return <Chip tone={tone}>{text}</Chip>;
}
