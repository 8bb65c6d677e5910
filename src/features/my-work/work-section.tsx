import type { BoardColumn } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { CalmWords, ListSection } from "../../components/list-section.tsx";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import type { WorkList } from "../../state/my-work.ts";
import { QuickCheckIn } from "./quick-check-in.tsx";
import { ReportRow } from "./report-row.tsx";
import styles from "./my-work.module.css";

interface WorkSectionProps {
  list: WorkList;
  column: BoardColumn;
  /** Reports that are due in it. */
  reports: readonly ReportRequest[];
  today: LocalDate;
  onOpenCard: (card: Card) => void;
  onOpenReport: (report: ReportRequest) => void;
  onMenu: (card: Card) => void;
}

const names: Record<WorkList, string> = { overdue: "Quá hạn", thisWeek: "Tuần này", thisQuarter: "Quý này", later: "Sau đó" };

/** One list of the person's work. What is empty says so only for this week, where it is good news. */
export function WorkSection({ list, column, reports, today, onOpenCard, onOpenReport, onMenu }: WorkSectionProps) {
  const count = column.count + reports.length;
  if (count === 0 && list !== "thisWeek") return null;
  const hidden = column.count - column.cards.length;
  return (
    <ListSection name={names[list]} count={count} late={list === "overdue"} calm="Tuần này không có việc đến hạn.">
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} today={today} onOpen={onOpenReport} />
      ))}
      {column.cards.map((card) => (
        <CardTile
          key={card.id}
          card={card}
          today={today}
          className={list === "overdue" ? styles.pressing : undefined}
          mark={<Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
          action={card.can.checkIn && card.expectedCount !== null && <QuickCheckIn card={card} />}
          onOpen={() => onOpenCard(card)}
          onMenu={() => onMenu(card)}
        />
      ))}
      {hidden > 0 && <CalmWords>{`Còn ${formatNumber(hidden)} việc nữa, xem trên bảng.`}</CalmWords>}
    </ListSection>
  );
}
