import { useAtomValue, useSetAtom } from "jotai";
import { FileText, FileUp, Gauge, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useNavigate } from "zmp-ui";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { useWayBack } from "../../components/home-context.ts";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { Strip } from "../../components/strip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { addMonths } from "../../core/calendar/date-arithmetic.ts";
import { quarterOf } from "../../core/calendar/period.ts";
import type { Dashboard, DashboardChoice, FigureBox } from "../../core/dashboard/dashboard.ts";
import { countAll } from "../../core/dashboard/share.ts";
import { dashboardAtom, loadDashboardAtom, openDashboardAtom } from "../../state/dashboard/dashboard.ts";
import { membershipAtom, todayAtom } from "../../state/session.ts";
import { BoxGrid } from "./box-grid.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { ChoiceBar } from "./choice-bar.tsx";
import { addressOfFigure, addressOfRanking } from "./dashboard-address.ts";
import { ReportsPanel } from "./reports-panel.tsx";
import { SharePanel } from "./share-panel.tsx";
import { UnitsPanel } from "./units-panel.tsx";

interface DashboardViewProps {
  choice: DashboardChoice;
  onChoose: (choice: DashboardChoice) => void;
  /** What is done about what is overdue, at the foot of the screen. */
  footer?: (dashboard: Dashboard) => ReactNode;
  /** What waits for the person, above the figures. */
  waiting?: ReactNode;
}

/** Điều hành: how the work stands, by the figures that public bodies report by. */
export function DashboardView({ choice, onChoose, footer, waiting }: DashboardViewProps) {
  const dashboard = useAtomValue(dashboardAtom);
  const membership = useAtomValue(membershipAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(openDashboardAtom);
  const load = useSetAtom(loadDashboardAtom);
  const navigate = useNavigate();
  const wayBack = useWayBack("/dashboard");
  const plansElsewhere = useWayBack("/plans") !== undefined;
  const { span, quarter, planId } = choice;
  useEffect(() => open({ span, quarter, planId }), [open, span, quarter, planId]);

  const coordinates = membership?.role === "coordinator";
  const shown = quarter ?? (dashboard.status === "ready" ? dashboard.value.quarter : today === null ? null : quarterOf(today).start);
  return (
    <Screen
      title="Điều hành"
      subtitle={membership?.role === "unit_head" ? membership.unit?.name : membership?.organization.name}
      {...(wayBack !== undefined && { backTo: wayBack })}
      scrollName="dashboard"
      footer={dashboard.status === "ready" && footer?.(dashboard.value)}
    >
      {coordinates && (
        <Strip tone="brand" icon={FileText} onClick={() => navigate("/plans")}>
          Kế hoạch, đơn vị và cài đặt
        </Strip>
      )}
      {waiting}
      {shown !== null && (
        <ChoiceBar
          choice={choice}
          quarter={shown}
          quarters={dashboard.status === "ready" ? dashboard.value.cards.quarters : [shown]}
          onChoose={onChoose}
        />
      )}
      {dashboard.status === "loading" && (
        <>
          <Skeleton height={168} label="Đang tải số liệu" />
          <Skeleton height={220} count={2} />
        </>
      )}
      {dashboard.status === "failed" && <Failure code={dashboard.code} onRetry={() => void load()} />}
      {dashboard.status === "ready" && (
        <Figures dashboard={dashboard.value} choice={choice} onImport={coordinates ? () => navigate("/plans/import") : null} />
      )}
      {plansElsewhere && !coordinates && (
        <Strip tone="brand" icon={FileText} onClick={() => navigate("/plans")}>
          Các kế hoạch
        </Strip>
      )}
    </Screen>
  );
}

function Figures({ dashboard, choice, onImport }: { dashboard: Dashboard; choice: DashboardChoice; onImport: (() => void) | null }) {
  const navigate = useNavigate();
  const { cards, units, reports, changes, firstQuarter, lastQuarter, today, whole } = dashboard;
  const { planId } = choice;
  const inSpan = { firstQuarter, lastQuarter, planId };
  const none = countAll(cards.figures) === 0;
  const nothingAtAll = none && cards.trend.length === 0 && cards.quarters.length <= 1 && planId === null;
  return (
    <>
      {nothingAtAll && (
        <EmptyState
          icon={Gauge}
          title="Chưa có việc nào"
          action={
            onImport !== null && (
              <Button icon={FileUp} onClick={onImport}>
                Nhập kế hoạch
              </Button>
            )
          }
        >
          {onImport !== null
            ? "Nhập một kế hoạch đã ban hành: mỗi nhiệm vụ thành thẻ có thời hạn, và bốn ô kết quả, tỷ lệ đúng hạn, đơn vị chậm sẽ hiện ở đây."
            : "Khi có kế hoạch được nhập, bốn ô kết quả, tỷ lệ đúng hạn và đơn vị chậm sẽ hiện ở đây."}
        </EmptyState>
      )}
      {!nothingAtAll && <BoxGrid dashboard={dashboard} addressOf={(box) => addressOfFigure({ ...inSpan, box, unitId: null })} />}
      {cards.earlierOverdue > 0 && firstQuarter !== null && (
        <Strip
          tone="late"
          icon={TriangleAlert}
          onClick={() =>
            navigate(
              addressOfFigure({ box: "openOverdue", firstQuarter: null, lastQuarter: addMonths(firstQuarter, -3), planId, unitId: null }),
            )
          }
        >
          {`${formatNumber(cards.earlierOverdue)} việc quá hạn từ các quý trước`}
        </Strip>
      )}
      {!nothingAtAll && <ChangesPanel changes={changes} />}
      {!none && (
        <UnitsPanel
          units={units}
          addressOf={(unitId: string, box: FigureBox) => addressOfFigure({ ...inSpan, box, unitId })}
          all={addressOfRanking(choice, false)}
        />
      )}
      {!nothingAtAll && (
        <SharePanel
          dashboard={dashboard}
          addressOf={(box) => addressOfFigure({ ...inSpan, box, unitId: null })}
          addressOfQuarter={(each, box) => addressOfFigure({ box, firstQuarter: each, lastQuarter: each, planId, unitId: null })}
        />
      )}
      <ReportsPanel reports={reports} today={today} all={whole ? "/report-duties" : "/reports"} />
    </>
  );
}
