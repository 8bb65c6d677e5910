import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate, useParams } from "zmp-ui";
import type { LocalDate } from "../core/calendar/local-date.ts";
import { refusalSentences } from "../core/refusal.ts";
import { Failure } from "../components/failure.tsx";
import { useNotice } from "../components/notice-context.ts";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { addressOfBoard } from "../features/board/board-address.ts";
import { addressOfFigure, type FigureAddress } from "../features/dashboard/dashboard-address.ts";
import { CardsPanel } from "../features/overviews/cards-panel.tsx";
import { DutiesPanel } from "../features/overviews/duties-panel.tsx";
import { PlanHead } from "../features/overviews/plan-head.tsx";
import { PrintButton } from "../features/overviews/print-button.tsx";
import { QuartersPanel } from "../features/overviews/quarters-panel.tsx";
import { TargetsPanel } from "../features/overviews/targets-panel.tsx";
import { TasksPanel } from "../features/overviews/tasks-panel.tsx";
import { UnitsPanel } from "../features/overviews/units-panel.tsx";
import { loading } from "../state/load.ts";
import { loadPlanAtom, openPlanAtom, openSourceAtom, writeReadingAtom } from "../state/overviews/plan-overview.ts";
import { loadTasksAtom, planTasksAtom } from "../state/overviews/plan-tasks.ts";
import { pulledAtom } from "../state/pulled.ts";
import { mayOpenUnitAtom } from "../state/units/openable.ts";

/** Trang kế hoạch: what a plan wants, and how far it is. */
export default function PlanPage() {
  const { id = "" } = useParams();
  const opened = useAtomValue(openPlanAtom);
  const tasks = useAtomValue(planTasksAtom);
  const pulled = useAtomValue(pulledAtom);
  const load = useSetAtom(loadPlanAtom);
  const loadTasks = useSetAtom(loadTasksAtom);
  const writeReading = useSetAtom(writeReadingAtom);
  const openSource = useSetAtom(openSourceAtom);
  const mayOpenUnit = useAtomValue(mayOpenUnitAtom);
  const notify = useNotice();
  const navigate = useNavigate();
  useEffect(() => {
    void load(id);
    void loadTasks({ planId: id, next: "first" });
  }, [load, loadTasks, id, pulled]);

  const content = opened?.id === id ? opened.content : loading;
  const page = content.status === "ready" ? content.value : null;

  const listOf = (box: FigureAddress["box"], more: Partial<FigureAddress> = {}) =>
    addressOfFigure({ of: "plan", planId: id, box, ...more });
  const boardOf = (quarter: LocalDate | null) => addressOfBoard({ planId: id, quarter });

  return (
    <Screen
      title={page === null ? "Kế hoạch" : (page.plan.documentNumber ?? `Kế hoạch ${page.plan.number}`)}
      subtitle={page === null ? undefined : `KH ${page.plan.number} · ${page.organization.name}`}
      backTo="/plans"
      scrollName={`plan ${id}`}
      footer={page !== null && <PrintButton kind="plan" id={id} />}
    >
      {content.status === "loading" && <Skeleton height={180} count={4} label="Đang tải kế hoạch" />}
      {content.status === "failed" && <Failure code={content.code} onRetry={() => void load(id)} />}
      {page !== null && (
        <>
          <PlanHead
            page={page}
            onOpenBoard={() => navigate(boardOf(null))}
            addressOf={(box) => listOf(box)}
            onOpenSource={(source) =>
              void openSource(source).then((refused) => {
                if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
              })
            }
          />
          <CardsPanel
            title="Việc quá hạn"
            tone="late"
            found={page.overdue}
            today={page.today}
            empty="Không có việc quá hạn. Việc qua ngày hạn mà chưa hoàn thành sẽ hiện ở đây."
            all={listOf("openOverdue")}
            onOpen={(card) => navigate(`/cards/${card.id}`)}
          />
          <TargetsPanel
            targets={page.targets}
            today={page.today}
            mayWrite={page.can.writeTargets}
            onWrite={(targetId, reading) => writeReading({ targetId, ...reading })}
          />
          <UnitsPanel
            units={page.units.units}
            count={page.units.count}
            pageOf={(unitId) => (mayOpenUnit(unitId) ? `/units/${unitId}` : null)}
            addressOf={(unitId, part, box) => listOf(box, { unitId, part })}
          />
          <QuartersPanel
            title="Tiến độ theo quý"
            quarters={page.quarters}
            boardOf={boardOf}
            addressOf={(quarter, box) => listOf(box, { firstQuarter: quarter, lastQuarter: quarter })}
          />
          <DutiesPanel duties={page.duties} onOpen={(duty) => navigate(`/report-duties/${duty.id}`)} />
          <TasksPanel
            list={tasks?.planId === id ? tasks.list : loading}
            count={page.plan.tasks}
            today={page.today}
            onMore={() => void loadTasks({ planId: id, next: "more" })}
            onRetry={() => void loadTasks({ planId: id, next: "first" })}
            onOpenCard={(cardId) => navigate(`/cards/${cardId}`)}
          />
        </>
      )}
    </Screen>
  );
}
