import { useMemo } from "react";
import type { Calendar } from "../../core/board/month-calendar.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { firstOfMonth, monthGrid } from "../../core/calendar/month-grid.ts";
import { formatMonth } from "../../components/date-words.ts";
import { DayCell } from "./day-cell.tsx";
import { otherMonth } from "./other-month.ts";
import { useSwipe } from "./use-swipe.ts";
import styles from "./calendar.module.css";

interface MonthTableProps {
  day: LocalDate;
  today: LocalDate;
  /** Null until the counts are there. */
  calendar: Calendar | null;
  onChoose: (day: LocalDate) => void;
}

const weekdays: [short: string, name: string][] = [
  ["T2", "Thứ hai"],
  ["T3", "Thứ ba"],
  ["T4", "Thứ tư"],
  ["T5", "Thứ năm"],
  ["T6", "Thứ sáu"],
  ["T7", "Thứ bảy"],
  ["CN", "Chủ nhật"],
];

/** The weeks of the month in which the chosen day lies. */
export function MonthTable({ day, today, calendar, onChoose }: MonthTableProps) {
  const month = firstOfMonth(day);
  const weeks = useMemo(() => monthGrid(month), [month]);
  const counts = useMemo(() => new Map(calendar?.days.map((each) => [each.day, each])), [calendar]);
  const swipe = useSwipe((months) => onChoose(otherMonth(day, months, today)));
  const reports = calendar?.days.some(({ reportsOpen, reportsDone }) => reportsOpen + reportsDone > 0);
  return (
    <>
      <table className={styles.table} aria-label={formatMonth(day)} aria-busy={calendar === null} {...swipe}>
        <thead>
          <tr>
            {weekdays.map(([short, name]) => (
              <th key={short} scope="col" className={styles.weekday}>
                <abbr title={name}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each} className={styles.cell}>
                  <DayCell
                    day={each}
                    today={today}
                    inside={firstOfMonth(each) === month}
                    chosen={each === day}
                    counts={counts.get(each) ?? null}
                    daysOff={calendar?.daysOff ?? []}
                    onChoose={() => onChoose(each)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {reports && (
        <p className={styles.legend}>
          <span className={styles.report} />
          Ngày có báo cáo đến hạn
        </p>
      )}
    </>
  );
}
