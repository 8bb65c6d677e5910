import { useAtomValue, useSetAtom } from "jotai";
import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Failure } from "../../components/failure.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Screen } from "../../components/screen.tsx";
import { boardAtom, boardChoiceAtom, refreshBoardAtom, reloadBoardAtom } from "../../state/board.ts";
import { ViewSwitch } from "../../components/view-switch.tsx";
import type { BoardActs } from "./board-acts.ts";
import { BoardColumns } from "./board-columns.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { FilterSheet } from "./filter-sheet.tsx";
import { OverdueStrip } from "./overdue-strip.tsx";
import { QuarterSheet } from "./quarter-sheet.tsx";
import { QuarterTitle } from "./quarter-title.tsx";
import { useFilterWords } from "./use-filter-words.ts";
import styles from "./board.module.css";

interface BoardViewProps extends BoardActs {
  footer?: ReactNode;
}

/** The board of one quarter. */
export function BoardView({ footer, onOpenOverdue, ...acts }: BoardViewProps) {
  const board = useAtomValue(boardAtom);
  const choice = useAtomValue(boardChoiceAtom);
  const refresh = useSetAtom(refreshBoardAtom);
  const reload = useSetAtom(reloadBoardAtom);
  const [open, setOpen] = useState<"quarter" | "filter" | null>(null);
  const summary = useFilterWords(choice);
  const quarter = board.status === "ready" ? board.value.quarter : choice.quarter;

  useEffect(() => void refresh(), [refresh]);

  return (
    <Screen
      filled
      title={<QuarterTitle quarter={quarter} onClick={() => setOpen("quarter")} />}
      subtitle={summary.text}
      footer={footer}
      top={
        <>
          <ViewSwitch here="board" filter={choice} />
          <div className={styles.tools}>
            <OverdueStrip overdue={board.status === "ready" ? board.value.overdue : null} onOpen={onOpenOverdue} />
            <IconButton
              icon={SlidersHorizontal}
              label="Lọc bảng"
              className={`${styles.filter} ${summary.active ? styles.active : ""}`}
              onClick={() => setOpen("filter")}
            />
          </div>
        </>
      }
    >
      {board.status === "loading" && <BoardSkeleton />}
      {board.status === "failed" && <Failure code={board.code} onRetry={() => void reload()} />}
      {board.status === "ready" && <BoardColumns board={board.value} grouped={choice.groupBy !== null} {...acts} />}
      <QuarterSheet
        open={open === "quarter"}
        quarters={board.status === "ready" ? board.value.quarters : []}
        quarter={quarter}
        onClose={() => setOpen(null)}
      />
      <FilterSheet open={open === "filter"} quarter={quarter} onClose={() => setOpen(null)} />
    </Screen>
  );
}
