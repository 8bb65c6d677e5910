import { useAtomValue, useSetAtom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { DayOff } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { Button } from "../../components/button.tsx";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatWeekday } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { ReportTile } from "../../components/report/report-tile.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import { calendarDayListAtom, loadMoreOfDayAtom, refreshCalendarAtom } from "../../state/find/calendar.ts";
import { offWords } from "./calendar-words.ts";
import styles from "./calendar.module.css";

interface DayListProps {
  day: LocalDate;
  today: LocalDate;
  daysOff: readonly DayOff[];
  onOpenCard: (card: Card) => void;
  onOpenReport: (report: ReportRequest) => void;
  onMenu: (card: Card) => void;
}

/** What has its last day on the chosen day: reports, then cards. */
export function DayList({ day, today, daysOff, onOpenCard, onOpenReport, onMenu }: DayListProps) {
  const list = useAtomValue(calendarDayListAtom);
  const loadMore = useSetAtom(loadMoreOfDayAtom);
  const refresh = useSetAtom(refreshCalendarAtom);
  const off = offWords(day, daysOff);
  const heading = `Đến hạn ${day === today ? "hôm nay" : formatWeekday(day).toLowerCase()}`;
  return (
    <section className={styles.list} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {off !== null && <p className={styles.note}>{off}</p>}
      {list.status === "loading" && <Skeleton height={116} count={2} label="Đang tải việc của ngày" />}
      {list.status === "failed" && <Failure code={list.code} onRetry={() => void refresh()} />}
      {list.status === "ready" && (
        <>
          {list.value.cards.length + list.value.reports.length === 0 && (
            <p className={styles.note}>Không có việc hay báo cáo nào đến hạn ngày này. Chạm một ngày có số để xem việc của ngày đó.</p>
          )}
          {list.value.reports.map((report) => (
            <ReportTile key={report.id} report={report} today={today} onOpen={() => onOpenReport(report)} />
          ))}
          {list.value.cards.map((card) => (
            <CardTile
              key={card.id}
              card={card}
              today={today}
              mark={<Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
              onOpen={() => onOpenCard(card)}
              onMenu={() => onMenu(card)}
            />
          ))}
          {list.value.more && (
            <Button kind="plain" onClick={() => void loadMore()}>
              Xem thêm
            </Button>
          )}
        </>
      )}
    </section>
  );
}
