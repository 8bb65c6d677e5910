import type { ReactNode } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportFile, ReportRequestDetail } from "../../core/report/report-request.ts";
import { ReportFacts } from "./report-facts.tsx";
import { ReportHistory } from "./report-history.tsx";
import { HandedIn, ReportRounds } from "./report-rounds.tsx";
import styles from "./report.module.css";

interface ReportReadingProps {
  detail: ReportRequestDetail;
  today: LocalDate;
  /** Opens a file that was handed in. */
  onOpenFile?: (file: ReportFile) => void;
  /** What stands between how the report stands and what it says: notes of whoever reads it. */
  children?: ReactNode;
}

/** A report to be read and not written: what was handed in, the rounds before it, and its history. */
export function ReportReading({ detail, today, onOpenFile, children }: ReportReadingProps) {
  const { status, rounds, submittedAt, submittedOn, daysLate } = detail;
  const handedIn = submittedAt !== null && submittedOn !== null ? { submittedAt, submittedOn, daysLate: daysLate ?? 0 } : null;
  return (
    <>
      <ReportFacts detail={detail} today={today} />
      {handedIn !== null && <HandedIn round={handedIn} />}
      {status === "excluded" && <p className={styles.calm}>Đơn vị được miễn báo cáo kỳ này.</p>}
      {handedIn === null && status !== "excluded" && <p className={styles.calm}>Đơn vị chưa nộp báo cáo này.</p>}
      {children}
      <ReportRounds rounds={rounds} figures={detail.figures} newestOpen={handedIn !== null} onOpenFile={onOpenFile} />
      <ReportHistory history={detail.history} />
    </>
  );
}
