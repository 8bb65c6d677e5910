import { useAtomValue, useSetAtom } from "jotai";
import { Building2 } from "lucide-react";
import { useEffect } from "react";
import { formatNumber } from "../../components/date-words.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { Panel } from "../../components/panel.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import type { DashboardChoice, FigureBox } from "../../core/dashboard/dashboard.ts";
import { unitRanking } from "../../state/dashboard/figure-lists.ts";
import { todayAtom } from "../../state/session.ts";
import { BarLegend } from "./bar-legend.tsx";
import { addressOfDashboard, addressOfFigure } from "./dashboard-address.ts";
import page from "./dashboard.module.css";
import styles from "./ranking-view.module.css";
import { FiguresTable } from "./figures-table.tsx";
import { spanWords } from "./figure-words.ts";
import { UnitRows } from "./unit-rows.tsx";

interface RankingViewProps {
  choice: DashboardChoice;
  byShare: boolean;
  onOrder: (byShare: boolean) => void;
}

/** All units that lead something, by how much of it is or was late. */
export function RankingView({ choice, byShare, onOrder }: RankingViewProps) {
  const list = useAtomValue(unitRanking.listAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(unitRanking.openAtom);
  const load = useSetAtom(unitRanking.loadAtom);
  const { span, quarter, planId } = choice;
  useEffect(() => open({ span, quarter, planId, byShare }), [open, span, quarter, planId, byShare]);
  const shown = quarter ?? (today === null ? null : quarterOf(today).start);
  const addressOf = (unitId: string, box: FigureBox) => addressOfFigure({ box, ...rangeOf(choice, shown), planId, unitId });

  return (
    <Screen
      title="Xếp hạng đơn vị"
      subtitle={[shown && spanWords(span, shown), list.status === "ready" && `${formatNumber(list.value.count)} đơn vị`]
        .filter(Boolean)
        .join(" · ")}
      backTo={addressOfDashboard(choice)}
      scrollName="dashboard-units"
    >
      <div role="group" aria-label="Xếp theo" className={styles.order}>
        <OrderButton chosen={!byShare} words="Số việc trễ" onClick={() => onOrder(false)} />
        <OrderButton chosen={byShare} words="Tỷ lệ trễ" onClick={() => onOrder(true)} />
      </div>
      <p className={page.note}>
        Việc trễ là việc xong trễ hoặc đang quá hạn. Tỷ lệ trễ tính trên các việc đã qua ngày hạn mà đơn vị chủ trì.
      </p>
      {list.status === "loading" && <Skeleton height={72} count={8} label="Đang tải danh sách đơn vị" />}
      {list.status === "failed" && <Failure code={list.code} onRetry={() => void load("first")} />}
      {list.status === "ready" && list.value.items.length === 0 && (
        <EmptyState icon={Building2} title="Chưa đơn vị nào có việc">
          Đơn vị chủ trì việc trong thời gian này sẽ nằm ở đây.
        </EmptyState>
      )}
      {list.status === "ready" && list.value.items.length > 0 && (
        <Panel>
          <BarLegend />
          <UnitRows units={list.value.items} addressOf={addressOf} />
          <FiguresTable
            caption="Số liệu theo đơn vị chủ trì"
            of="Đơn vị"
            rows={list.value.items.map(({ unit, figures }) => ({
              key: unit.id,
              name: unit.name,
              figures,
              addressOf: (box) => addressOf(unit.id, box),
            }))}
          />
        </Panel>
      )}
      {list.status === "ready" && list.value.more && (
        <Button kind="plain" onClick={() => void load("more")}>
          Xem thêm
        </Button>
      )}
    </Screen>
  );
}

function OrderButton({ chosen, words, onClick }: { chosen: boolean; words: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.orderButton} aria-pressed={chosen} onClick={onClick}>
      {words}
    </button>
  );
}

function rangeOf({ span }: DashboardChoice, quarter: LocalDate | null): { firstQuarter: LocalDate | null; lastQuarter: LocalDate | null } {
  if (span === "all" || quarter === null) return { firstQuarter: null, lastQuarter: null };
  if (span === "quarter") return { firstQuarter: quarter, lastQuarter: quarter };
  const year = quarter.slice(0, 4);
  return { firstQuarter: `${year}-01-01` as LocalDate, lastQuarter: `${year}-10-01` as LocalDate };
}
