import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { describeReport } from "../../core/report/report-standing.ts";
import type { ReactNode } from "react";
import { Chip } from "../chip.tsx";
import { nudgeWords } from "./report-words.ts";
import styles from "./report.module.css";

interface ReportFactsProps {
  detail: ReportRequestDetail;
  today: LocalDate;
  /** Stands at the end of the first line: when it was saved. */
  aside?: ReactNode;
}

/** What the report is about, for whom, and how it stands. */
export function ReportFacts({ detail, today, aside }: ReportFactsProps) {
  const standing = describeReport(detail, today);
  const through = detail.collector === null ? "" : ` (qua ${detail.collector})`;
  return (
    <div className={styles.facts}>
      <div className={styles.standing}>
        <Chip tone={standing.tone}>{standing.date === null ? standing.text : `${standing.text} · ${standing.date}`}</Chip>
        {aside}
      </div>
      <h2 className={styles.title}>{detail.title}</h2>
      <p className={styles.calm}>
        {[detail.unit.name, detail.recipient === null ? null : `gửi ${detail.recipient}${through}`]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      {detail.extensionCount > 0 && <p className={styles.calm}>{`Đã lùi hạn ${detail.extensionCount} lần`}</p>}
      {detail.nudges !== null && detail.can.write && (
        <p className={styles.nudged}>
          {nudgeWords(detail.nudges)}
          {detail.nudges.note !== null && `: ${detail.nudges.note}`}
        </p>
      )}
      {detail.instructions !== null && (
        <details className={styles.fold}>
          <summary>Hướng dẫn báo cáo</summary>
          <p className={styles.text}>{detail.instructions}</p>
        </details>
      )}
    </div>
  );
}
