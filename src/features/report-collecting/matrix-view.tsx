import { CalendarClock, Ellipsis } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportDuty } from "../../core/report/report-duty.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { nextPeriodWords } from "../../components/schedule-words.ts";
import {
  chosenPeriodAtom,
  loadMoreUnitsAtom,
  showEarlierPeriodsAtom,
  showNewestPeriodsAtom,
} from "../../state/report-collecting/matrix.ts";
import { filterUnits, type ShownMatrix, type UnitFilter } from "../../state/report-collecting/shown-matrix.ts";
import { CountChips } from "./count-chips.tsx";
import { CountsBar } from "./counts-bar.tsx";
import { MatrixFilters } from "./matrix-filters.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import styles from "./matrix.module.css";

interface MatrixViewProps {
  matrix: ShownMatrix;
  /** Comes a moment later than the matrix; null until then. */
  duty: ReportDuty | null;
  onMenu: () => void;
  onOpenReport: (reportId: string) => void;
}

/** How every unit stands in every period, with the counts of the chosen one. */
export function MatrixView({ matrix, duty, onMenu, onOpenReport }: MatrixViewProps) {
  const { periods, today, can, moreUnits } = matrix;
  const period = useAtomValue(chosenPeriodAtom);
  const choosePeriod = useSetAtom(chosenPeriodAtom);
  const loadMore = useSetAtom(loadMoreUnitsAtom);
  const showEarlier = useSetAtom(showEarlierPeriodsAtom);
  const showNewest = useSetAtom(showNewestPeriodsAtom);
  const [filter, setFilter] = useState<UnitFilter>("all");
  const [opened, setOpened] = useState<{ unitId: string; periodId: string } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const units = filterUnits(matrix.units, period?.id, filter);

  // What a filter leaves can be anywhere among the units, so they are all brought, page by page.
  useEffect(() => {
    if (filter !== "all" && moreUnits) void loadMore();
  }, [filter, moreUnits, matrix.units.length, loadMore]);

  const menu = <IconButton icon={Ellipsis} label="Việc khác với chế độ báo cáo" onClick={onMenu} />;
  if (period === null) return <NoPeriod duty={duty} today={today} menu={menu} />;

  const unit = matrix.units.find(({ id }) => id === opened?.unitId);
  const openedPeriod = periods.find(({ id }) => id === opened?.periodId);
  const cell = openedPeriod && unit?.cells[openedPeriod.id];
  return (
    <div className={styles.screen}>
      <div className={styles.summary}>
        <CountChips period={period} today={today} />
        <CountsBar counts={period.counts} />
        <div className={styles.line}>
          <MatrixFilters filter={filter} judges={can.judge} onFilter={setFilter} />
          {menu}
        </div>
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <MatrixTable
          matrix={matrix}
          units={units}
          chosenId={period.id}
          scroller={scroller}
          onChoosePeriod={choosePeriod}
          onEarlier={() => void showEarlier()}
          onOpen={(unitId, periodId) => setOpened({ unitId, periodId })}
          onNearEnd={loadMore}
        />
        {units.length === 0 && !moreUnits && <p className={styles.more}>{nobodyWords[filter]}</p>}
        {moreUnits && <p className={styles.more}>Đang tải thêm đơn vị</p>}
        <MatrixLegend />
        {matrix.later && (
          <Button kind="soft" small onClick={() => void showNewest()}>
            Về các kỳ mới nhất
          </Button>
        )}
      </div>
      <ReportSheet
        opened={unit && openedPeriod && cell ? { unit, period: openedPeriod, cell } : null}
        can={can}
        today={today}
        onOpenReport={onOpenReport}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

const nobodyWords: Record<UnitFilter, string> = {
  all: "Chưa có đơn vị nào phải báo cáo.",
  awaited: "Không còn đơn vị nào phải nộp kỳ này.",
  waiting: "Không có báo cáo nào chờ nhận.",
};

function NoPeriod({ duty, today, menu }: { duty: ReportDuty | null; today: LocalDate; menu: ReactNode }) {
  return (
    <div className={styles.summary}>
      <EmptyState icon={CalendarClock} title="Chưa mở kỳ báo cáo nào" action={menu}>
        {duty !== null &&
          `${nextPeriodWords(duty.schedule, today)} ${
            duty.schedule.cadence === "on_request" ? "" : `Kỳ được mở trước hạn ${duty.leadDays} ngày.`
          }`}
      </EmptyState>
    </div>
  );
}
