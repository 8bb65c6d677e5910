import { useAtomValue, useSetAtom } from "jotai";
import { CalendarCheck } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { Screen } from "../../components/screen.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { ViewSwitch } from "../../components/view-switch.tsx";
import { deadlinesAtom, loadDeadlinesAtom, openDeadlinesAtom } from "../../state/find/deadlines.ts";
import { pulledAtom } from "../../state/pulled.ts";
import { todayAtom } from "../../state/session.ts";
import { DeadlineList } from "./deadline-list.tsx";
import styles from "./deadlines.module.css";

interface DeadlinesViewProps {
  filter: BoardFilter;
  filterWords: string;
  filterButton: ReactNode;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** Every open card by its last day. */
export function DeadlinesView({ filter, filterWords, filterButton, onOpenCard, onMenu }: DeadlinesViewProps) {
  const list = useAtomValue(deadlinesAtom);
  const today = useAtomValue(todayAtom);
  const pulled = useAtomValue(pulledAtom);
  const open = useSetAtom(openDeadlinesAtom);
  const load = useSetAtom(loadDeadlinesAtom);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => void open(filter), [open, filter, pulled]);

  return (
    <Screen
      filled
      title="Việc theo hạn"
      subtitle={filterWords}
      backTo="/board"
      headAct={filterButton}
      top={<ViewSwitch here="deadlines" filter={filter} />}
    >
      {list.status === "loading" && (
        <div className={styles.waiting}>
          <Skeleton height={116} count={5} label="Đang tải việc theo hạn" />
        </div>
      )}
      {list.status === "failed" && <Failure code={list.code} onRetry={() => void load("first")} />}
      {list.status === "ready" && list.value.items.length === 0 && (
        <EmptyState icon={CalendarCheck} title="Không còn việc nào chưa xong">
          Việc chưa hoàn thành của mọi kế hoạch sẽ nằm ở đây, việc đến hạn trước ở trên.
        </EmptyState>
      )}
      {list.status === "ready" && list.value.items.length > 0 && today !== null && (
        <DeadlineList
          name={JSON.stringify(filter)}
          list={list.value}
          today={today}
          scroller={scroller}
          onOpenCard={onOpenCard}
          onMenu={onMenu}
        />
      )}
    </Screen>
  );
}
