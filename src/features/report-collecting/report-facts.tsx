import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import type { ReportCell } from "../../core/report/report-matrix.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { standingOf } from "../../core/report/cell-standing.ts";
import { Chip } from "../../components/chip.tsx";
import { Facts } from "../../components/facts.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { lastWord, nudgeWords, submissionWords } from "./report-words.ts";
import { standingLooks } from "./standing-words.ts";
import styles from "./report-sheet.module.css";

interface ReportFactsProps {
  period: ReportingPeriod;
  cell: ReportCell;
  today: LocalDate;
  /** Comes a moment later than the cell; null until then. */
  detail: ReportRequestDetail | null;
}

/** How one report stands: who handed it in, when, and what became of it. */
export function ReportFacts({ period, cell, today, detail }: ReportFactsProps) {
  const look = standingLooks[standingOf(cell, today)];
  const word = detail === null ? null : lastWord(detail);
  const nudges = nudgeWords(cell, detail);
  const moved = detail !== null && detail.extensionCount > 0 ? ` (đã lùi ${detail.extensionCount} lần)` : "";
  return (
    <>
      <div className={styles.chips}>
        <Chip tone={look.tone}>{capital(look.words)}</Chip>
        {cell.status === "submitted" && <Chip tone="brand">Chờ nhận</Chip>}
        {cell.status === "accepted" && <Chip tone="brand">Đã nhận</Chip>}
        <span className={styles.number}>Báo cáo số {cell.number}</span>
      </div>
      <Facts
        facts={[
          ["Kỳ", period.label],
          ["Hạn nộp", `${formatDate(cell.dueOn)}${moved}`],
          ["Đã nộp", cell.submittedOn === null ? null : submissionWords(cell, detail)],
          [word?.name ?? "", word?.text ?? null],
          ["Đã nhắc", nudges],
        ]}
      />
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
