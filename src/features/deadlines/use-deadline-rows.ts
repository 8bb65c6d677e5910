import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import type { RefObject, UIEvent } from "react";
import type { DeadlineRow } from "./deadline-rows.ts";

const cardHeight = 118;
const headingHeight = 32;
const gap = 12;

/** How far the list was scrolled, and its rows' heights; outlives the page, so that coming back shows what one left. */
let left: { name: string; offset: number; measured: VirtualItem[] } = { name: "", offset: 0, measured: [] };

const keyOf = (row: DeadlineRow) => ("card" in row ? row.card.id : row.heading);

/** The rows in sight; `name` says which list it is. */
export function useDeadlineRows(name: string, scroller: RefObject<HTMLElement | null>, rows: readonly DeadlineRow[]) {
  const same = left.name === name;
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    estimateSize: (index) => (rows[index] !== undefined && "card" in rows[index] ? cardHeight : headingHeight),
    gap,
    overscan: 6,
    initialOffset: same ? left.offset : 0,
    initialMeasurementsCache: same ? left.measured : [],
    initialRect: { width: 360, height: 640 },
  });
  const items = virtualizer.getVirtualItems();
  return {
    shown: items.flatMap(({ index, start }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ index, start, row, key: keyOf(row) }];
    }),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    last: items.at(-1)?.index ?? 0,
    onScroll: ({ currentTarget }: UIEvent<HTMLElement>) => {
      left = { name, offset: currentTarget.scrollTop, measured: virtualizer.measurementsCache };
    },
  };
}
