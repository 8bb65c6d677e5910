import { useAtomValue, useSetAtom } from "jotai";
import { ListChecks } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { PagedList } from "../../components/paged-list.tsx";
import { Screen } from "../../components/screen.tsx";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import type { Card } from "../../core/board/card.ts";
import { isOverdue } from "../../core/board/deadline-words.ts";
import type { FigureQuestion } from "../../core/dashboard/dashboard.ts";
import { figureCards } from "../../state/dashboard/figure-lists.ts";
import { plansAtom, loadPlansAtom } from "../../state/plans/plans.ts";
import { todayAtom } from "../../state/session.ts";
import { directoryAtom, loadDirectoryAtom } from "../../state/units/directory.ts";
import styles from "./dashboard.module.css";
import { boxNotes, boxWords, rangeWords } from "./figure-words.ts";

interface FigureListViewProps {
  figure: FigureQuestion;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
  /** What is done about cards of the list that are overdue, at the foot of the screen. */
  footer?: (overdue: readonly Card[]) => ReactNode;
}

/** The cards behind a figure, as many as it says. */
export function FigureListView({ figure, onOpenCard, onMenu, footer }: FigureListViewProps) {
  const list = useAtomValue(figureCards.listAtom);
  const today = useAtomValue(todayAtom);
  const open = useSetAtom(figureCards.openAtom);
  const load = useSetAtom(figureCards.loadAtom);
  const { of, box, firstQuarter, lastQuarter, planId, unitId, part } = figure;
  useEffect(
    () => open({ of, box, firstQuarter, lastQuarter, planId, unitId, part }),
    [open, of, box, firstQuarter, lastQuarter, planId, unitId, part],
  );
  const names = useNames(planId, unitId);
  const count = list.status === "ready" ? `${formatNumber(list.value.count)} việc` : null;

  return (
    <Screen
      title={boxWords[box]}
      subtitle={[count, rangeWords(firstQuarter, lastQuarter), ...names, part && partWords[part]]
        .filter((words) => words !== null)
        .join(" · ")}
      backTo={pageOf(figure)}
      scrollName={`list ${JSON.stringify(figure)}`}
      footer={list.status === "ready" && today !== null && footer?.(list.value.items.filter((card) => isOverdue(card, today)))}
    >
      {boxNotes[box] !== undefined && <p className={styles.note}>{boxNotes[box]}</p>}
      <PagedList
        list={list}
        label="Đang tải danh sách việc"
        empty={
          <EmptyState icon={ListChecks} title="Không có việc nào">
            Danh sách này vừa trống: việc đã chuyển sang ô khác.
          </EmptyState>
        }
        onLoad={(next) => void load(next)}
      >
        {(card) =>
          today !== null && (
            <CardTile
              key={card.id}
              card={card}
              level={2}
              today={today}
              aside={formatQuarter(card.quarter)}
              mark={card.status !== "done" && <Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
              onOpen={() => onOpenCard(card)}
              onMenu={() => onMenu(card)}
            />
          )
        }
      </PagedList>
    </Screen>
  );
}

const partWords = { lead: "chủ trì", support: "phối hợp" };

function pageOf({ of, planId, unitId }: FigureQuestion): string {
  return of === "dashboard" ? "/dashboard" : of === "unit" ? `/units/${unitId ?? ""}` : `/plans/${planId ?? ""}`;
}

function useNames(planId: string | null, unitId: string | null): (string | null)[] {
  const plans = useAtomValue(plansAtom);
  const directory = useAtomValue(directoryAtom);
  const loadPlans = useSetAtom(loadPlansAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);
  useEffect(() => {
    if (planId !== null) void loadPlans();
    if (unitId !== null) void loadDirectory();
  }, [planId, unitId, loadPlans, loadDirectory]);
  const plan = plans.status === "ready" ? plans.value.find(({ id }) => id === planId) : undefined;
  const unit = directory.status === "ready" ? directory.value.units.find(({ id }) => id === unitId) : undefined;
  return [
    planId === null ? null : (plan?.documentNumber ?? plan?.title ?? "một kế hoạch"),
    unitId === null ? null : (unit?.name ?? "một đơn vị"),
  ];
}
