import { useAtomValue, useSetAtom } from "jotai";
import { CircleCheck, History, ListChecks } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { NudgeTarget } from "../../core/nudge/nudge-target.ts";
import { Button } from "../../components/button.tsx";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import { loadOverdueAtom, openOverdueAtom, overdueAtom } from "../../state/overdue.ts";
import { todayAtom } from "../../state/session.ts";
import { ChoosableCard } from "./choosable-card.tsx";
import { OverdueFooter } from "./overdue-footer.tsx";
import { useFilterWords } from "./use-filter-words.ts";
import styles from "./overdue.module.css";

interface OverdueViewProps {
  filter: BoardFilter;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
  /** Presses units for cards; null where the person may not. */
  onNudge: ((target: NudgeTarget) => void) | null;
  /** Presses for the whole list, at its foot; count null while not all of it is known. */
  nudgeAll: (target: NudgeTarget, count: number | null) => ReactNode;
  /** Opens what was pressed for before; null where there is nothing to see. */
  onNudges: (() => void) | null;
}

/** Everything that is late, of all quarters, the most late first. */
export function OverdueView({ filter, onOpenCard, onMenu, onNudge, nudgeAll, onNudges }: OverdueViewProps) {
  const overdue = useAtomValue(overdueAtom);
  const today = useAtomValue(todayAtom);
  const load = useSetAtom(loadOverdueAtom);
  const open = useSetAtom(openOverdueAtom);
  const summary = useFilterWords(filter);
  const { planId, unitId, mine } = filter;
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const cards = overdue.status === "ready" ? overdue.value.items : [];
  const pressable = cards.filter(isOpen);
  // What left the list meanwhile is not pressed for.
  const chosen = ticked && pressable.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);

  useEffect(() => void open({ planId, unitId, mine }), [open, planId, unitId, mine]);

  function toggle(id: string) {
    if (ticked !== null) setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  }

  return (
    <Screen
      title="Việc quá hạn"
      subtitle={summary.text}
      backTo="/board"
      scrollName="overdue"
      headAct={onNudges !== null && <IconButton icon={History} label="Các lần đôn đốc" onClick={onNudges} />}
      footer={
        onNudge !== null &&
        overdue.status === "ready" &&
        pressable.length > 0 &&
        (chosen === null ? (
          nudgeAll({ kind: "overdue", filter: { planId, unitId, mine } }, overdue.value.more ? null : pressable.length)
        ) : (
          <OverdueFooter
            chosen={chosen.length}
            onNudgeChosen={() => {
              onNudge({ kind: "cards", ids: chosen });
              setTicked(null);
            }}
            onStopChoosing={() => setTicked(null)}
          />
        ))
      }
    >
      {overdue.status === "loading" && <Skeleton height={116} count={5} label="Đang tải việc quá hạn" />}
      {overdue.status === "failed" && <Failure code={overdue.code} onRetry={() => void load("first")} />}
      {overdue.status === "ready" && cards.length === 0 && (
        <EmptyState icon={CircleCheck} title="Không có việc quá hạn">
          Việc qua ngày hạn mà chưa hoàn thành sẽ nằm ở đây, việc trễ nhất ở trên cùng.
        </EmptyState>
      )}
      {onNudge !== null && pressable.length > 1 && chosen === null && (
        <Button kind="plain" small icon={ListChecks} className={styles.choose} onClick={() => setTicked([])}>
          Chọn việc để đôn đốc
        </Button>
      )}
      {today !== null &&
        cards.map((card) => {
          if (chosen === null) {
            const quarter = formatQuarter(card.quarter);
            return (
              <CardTile
                key={card.id}
                card={card}
                level={2}
                today={today}
                aside={quarter}
                mark={!isOpen(card) && <Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
                onOpen={() => onOpenCard(card)}
                onMenu={() => onMenu(card)}
              />
            );
          }
          const choose = isOpen(card) ? () => toggle(card.id) : null;
          return <ChoosableCard key={card.id} card={card} today={today} chosen={chosen.includes(card.id)} onChoose={choose} />;
        })}
      {overdue.status === "ready" && overdue.value.more && (
        <Button kind="plain" onClick={() => void load("more")}>
          Xem thêm
        </Button>
      )}
    </Screen>
  );
}

/** What was handed in waits for acceptance: its unit has nothing to be pressed for. */
function isOpen({ status }: Card): boolean {
  return status === "todo" || status === "doing";
}
