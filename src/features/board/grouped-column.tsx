import { useAtomValue, useSetAtom } from "jotai";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { sectionKey, type BoardGroup, type GroupBy } from "../../core/board/board-groups.ts";
import type { CardStatus } from "../../core/board/card.ts";
import { formatNumber } from "../../components/date-words.ts";
import { Failure } from "../../components/failure.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import {
  askedSectionsAtom,
  groupsAtom,
  loadSectionAtom,
  reloadGroupsAtom,
  toggledGroupsAtom,
  toggleGroupAtom,
} from "../../state/board-groups.ts";
import { liftedAtom } from "../../state/board-drag.ts";
import { BoardCard } from "./board-card.tsx";
import { ColumnFrame } from "./column-frame.tsx";
import type { ColumnViewProps } from "./column-view.tsx";
import { EmptyColumn } from "./empty-column.tsx";
import { groupRows } from "./group-rows.ts";
import { useColumnRows } from "./use-column-rows.ts";
import styles from "./grouped-column.module.css";
import columnStyles from "./board.module.css";

/**
 * One column in groups. Each group that is open and in sight asks for its own cards. A card keeps its group wherever it is
 * dropped, so that dragging changes the status alone.
 */
export function GroupedColumn({ status, column, quarter, today, screen, near, onOpenCard, onMenu }: ColumnViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const groups = useAtomValue(groupsAtom);
  const toggled = useAtomValue(toggledGroupsAtom);
  const reload = useSetAtom(reloadGroupsAtom);
  const liftedId = useAtomValue(liftedAtom)?.id ?? null;
  const rows = useMemo(() => (groups.status === "ready" ? groupRows(groups.value, status, toggled) : []), [groups, status, toggled]);
  const by = groups.status === "ready" ? groups.value.by : "unit";
  const { shown, containerRef, measure, onScroll } = useColumnRows({
    name: `${quarter} ${status} ${by}`,
    scroller,
    rows,
    keyOf: ({ key }) => key,
    pinned: liftedId === null ? -1 : rows.findIndex(({ key }) => key === liftedId),
    near,
  });

  useEffect(() => {
    if (scroller.current) screen.columns.set(status, { scroller: scroller.current, rows: () => null, indexOf: () => -1 });
    return () => void screen.columns.delete(status);
  }, [screen, status]);

  return (
    <ColumnFrame status={status} count={column.count}>
      <div ref={scroller} className={columnStyles.scroller} tabIndex={-1} onScroll={onScroll}>
        {groups.status === "loading" && <Skeleton height={52} count={4} label="Đang tải các nhóm" />}
        {groups.status === "failed" && <Failure code={groups.code} onRetry={() => void reload()} />}
        {groups.status === "ready" && rows.length === 0 && <EmptyColumn status={status} />}
        <div ref={containerRef} className={columnStyles.rows}>
          {shown.map(({ index, row }) => (
            <div key={row.key} ref={measure} data-index={index} className={columnStyles.row}>
              {row.kind === "group" && <GroupHeading status={status} by={by} group={row.group} count={row.count} open={row.open} />}
              {row.kind === "card" && (
                <BoardCard card={row.card} today={today} lifted={row.key === liftedId} onOpenCard={onOpenCard} onMenu={onMenu} />
              )}
              {row.kind === "more" && <GroupMore status={status} group={row.group} left={row.left} near={near} />}
            </div>
          ))}
        </div>
      </div>
    </ColumnFrame>
  );
}

interface GroupHeadingProps {
  status: CardStatus;
  by: GroupBy;
  group: BoardGroup;
  count: number;
  open: boolean;
}

function GroupHeading({ status, by, group, count, open }: GroupHeadingProps) {
  const toggle = useSetAtom(toggleGroupAtom);
  const Chevron = open ? ChevronDown : ChevronRight;
  const name = group.name ?? (by === "unit" ? "Chưa rõ đơn vị chủ trì" : "Kế hoạch chưa có tên");
  return (
    <h3 className={styles.heading}>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => toggle(sectionKey(status, group.id))}>
        <Chevron aria-hidden size={20} className={styles.chevron} />
        <span className={styles.name}>
          {name}
          {group.note !== null && <small className={styles.note}>{`Số ${group.note}`}</small>}
        </span>
        <span className={styles.count}>{formatNumber(count)}</span>
      </button>
    </h3>
  );
}

/** Stands for the cards of a group that are not here yet, and asks for them when it comes into sight. */
function GroupMore({ status, group, left, near }: { status: CardStatus; group: BoardGroup; left: number; near: boolean }) {
  const load = useSetAtom(loadSectionAtom);
  const asked = useAtomValue(askedSectionsAtom).has(sectionKey(status, group.id));
  const { id } = group;

  useEffect(() => {
    if (near) void load(status, id);
    // Once for each number of cards that are left: a page that brings none is not asked for again and again.
  }, [near, load, status, id, left]);

  return <p className={columnStyles.more}>{asked ? "Đang tải thêm" : `Còn ${formatNumber(left)} thẻ`}</p>;
}
