import { useAtomValue, useSetAtom } from "jotai";
import { CircleCheck } from "lucide-react";
import { useEffect } from "react";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import { Button } from "../../components/button.tsx";
import { CardTile } from "../../components/card-tile.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { loadOverdueAtom, openOverdueAtom, overdueAtom } from "../../state/overdue.ts";
import { todayAtom } from "../../state/session.ts";
import { useFilterWords } from "./use-filter-words.ts";

interface OverdueViewProps {
  filter: BoardFilter;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** Everything that is late, of all quarters, the most late first. */
export function OverdueView({ filter, onOpenCard, onMenu }: OverdueViewProps) {
  const overdue = useAtomValue(overdueAtom);
  const today = useAtomValue(todayAtom);
  const load = useSetAtom(loadOverdueAtom);
  const open = useSetAtom(openOverdueAtom);
  const summary = useFilterWords(filter);
  const { planId, unitId, mine } = filter;

  useEffect(() => void open({ planId, unitId, mine }), [open, planId, unitId, mine]);

  return (
    <Screen title="Việc quá hạn" subtitle={summary.text} backTo="/board" scrollName="overdue">
      {overdue.status === "loading" && <Skeleton height={116} count={5} label="Đang tải việc quá hạn" />}
      {overdue.status === "failed" && <Failure code={overdue.code} onRetry={() => void load("first")} />}
      {overdue.status === "ready" && overdue.value.cards.length === 0 && (
        <EmptyState icon={CircleCheck} title="Không có việc quá hạn">
          Việc qua ngày hạn mà chưa hoàn thành sẽ nằm ở đây, việc trễ nhất ở trên cùng.
        </EmptyState>
      )}
      {overdue.status === "ready" &&
        today !== null &&
        overdue.value.cards.map((card) => (
          <CardTile
            key={card.id}
            card={card}
            today={today}
            aside={formatQuarter(card.quarter)}
            onOpen={() => onOpenCard(card)}
            onMenu={() => onMenu(card)}
          />
        ))}
      {overdue.status === "ready" && overdue.value.more && (
        <Button kind="plain" onClick={() => void load("more")}>
          Xem thêm
        </Button>
      )}
    </Screen>
  );
}
