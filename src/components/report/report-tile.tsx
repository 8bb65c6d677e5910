import type { ReactNode } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { describeReport, reportName } from "../../core/report/report-standing.ts";
import { Chip } from "../chip.tsx";
import { nudgeWords } from "./report-words.ts";
import tile from "../tile.module.css";
import styles from "./report-tile.module.css";

interface ReportTileProps {
  report: ReportRequest;
  today: LocalDate;
  /** A mark after the deadline: something waits on this device. */
  mark?: ReactNode;
  /** The act that this report needs now. */
  action?: ReactNode;
  /** Of its heading: 2 where no other stands above the list. */
  level?: 2 | 3;
  onOpen: () => void;
}

/** One report in a list: until when, what about, and what has happened to it. */
export function ReportTile({ report, today, mark, action, level = 3, onOpen }: ReportTileProps) {
  const Heading = `h${level}` as const;
  const standing = describeReport(report, today);
  const pressing = standing.tone === "late" ? styles.late : standing.tone === "soon" && report.can.write ? styles.soon : "";
  return (
    <article className={`${tile.tile} ${styles.tile} ${pressing}`} data-report={report.number}>
      <div className={styles.head}>
        <span className={styles.chips}>
          <Chip tone={standing.tone}>{standing.date === null ? standing.text : `${standing.text} · ${standing.date}`}</Chip>
          {report.status === "returned" && <Chip tone="late">Đã trả lại</Chip>}
          {mark}
        </span>
        <span className={styles.number}>{`BC ${report.number}`}</span>
      </div>
      <Heading className={tile.title}>
        <button type="button" className={`${tile.open} ${tile.short}`} onClick={onOpen}>
          {report.title}
        </button>
      </Heading>
      {report.returnedFor !== null && <p className={styles.reason}>{`Lý do trả lại: ${report.returnedFor}`}</p>}
      {report.can.write && report.nudges !== null && <p className={styles.nudged}>{nudgeWords(report.nudges)}</p>}
      <div className={styles.foot}>
        <span className={styles.about}>{`${reportName(report.periodLabel)} · ${report.unit.name}`}</span>
        {action}
      </div>
    </article>
  );
}
