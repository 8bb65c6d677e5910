import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useEffect } from "react";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { ViewSwitch } from "../../components/view-switch.tsx";
import { calendarAtom, calendarDayAtom, chooseCalendarDayAtom, openCalendarAtom, refreshCalendarAtom } from "../../state/find/calendar.ts";
import { pulledAtom } from "../../state/pulled.ts";
import { todayAtom } from "../../state/session.ts";
import { DayList } from "./day-list.tsx";
import { MonthHead } from "./month-head.tsx";
import { MonthTable } from "./month-table.tsx";

interface CalendarViewProps {
  filter: BoardFilter;
  filterWords: string;
  filterButton: ReactNode;
  onOpenCard: (card: Card) => void;
  onOpenReport: (report: ReportRequest) => void;
  onMenu: (card: Card) => void;
}

/** A month with how much has its last day when, and below it the chosen day. */
export function CalendarView({ filter, filterWords, filterButton, onOpenCard, onOpenReport, onMenu }: CalendarViewProps) {
  const calendar = useAtomValue(calendarAtom);
  const day = useAtomValue(calendarDayAtom);
  const today = useAtomValue(todayAtom);
  const pulled = useAtomValue(pulledAtom);
  const open = useSetAtom(openCalendarAtom);
  const refresh = useSetAtom(refreshCalendarAtom);
  const chooseDay = useSetAtom(chooseCalendarDayAtom);
  const choose = (chosen: typeof day) => chosen !== null && void chooseDay(chosen);

  useEffect(() => void open(filter), [open, filter, pulled]);

  return (
    <Screen
      title="Lịch"
      subtitle={filterWords}
      backTo="/board"
      headAct={filterButton}
      top={<ViewSwitch here="calendar" filter={filter} />}
      scrollName="calendar"
    >
      {day !== null && today !== null && (
        <>
          <MonthHead day={day} today={today} onChoose={choose} />
          {calendar.status === "failed" ? (
            <Failure code={calendar.code} onRetry={() => void refresh()} />
          ) : (
            <MonthTable day={day} today={today} calendar={calendar.status === "ready" ? calendar.value : null} onChoose={choose} />
          )}
          <DayList
            day={day}
            today={today}
            daysOff={calendar.status === "ready" ? calendar.value.daysOff : []}
            onOpenCard={onOpenCard}
            onOpenReport={onOpenReport}
            onMenu={onMenu}
          />
        </>
      )}
    </Screen>
  );
}
