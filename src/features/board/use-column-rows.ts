import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, type UIEvent, useCallback } from "react";

const usualHeight = 118;
const gap = 12;
/** Drawn above and below what is in sight. */
const overscan = 3;

/** How far each column was scrolled, and its rows' heights; outlives the page, so that coming back shows what one left. */
const left = new Map<string, { offset: number; measured: VirtualItem[] }>();

interface ColumnRowsOptions<Row> {
  /** Names the column among all quarters and ways to show them. */
  name: string;
  scroller: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The row of a lifted card, which stays drawn wherever the column is scrolled to; -1 for none. */
  pinned: number;
  /** A column that is far out of sight draws nothing. */
  near: boolean;
}

/** The rows of a long column that are in sight. */
export function useColumnRows<Row>({ name, scroller, rows, keyOf, pinned, near }: ColumnRowsOptions<Row>) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    estimateSize: () => usualHeight,
    gap,
    overscan,
    // Rows that only go up or down are moved where they stand, without drawing the column anew.
    directDomUpdates: true,
    initialOffset: left.get(name)?.offset ?? 0,
    initialMeasurementsCache: left.get(name)?.measured ?? [],
    initialRect: { width: 360, height: 640 },
    rangeExtractor: (range) => {
      const shown = near ? defaultRangeExtractor(range) : [];
      return pinned === -1 || shown.includes(pinned) ? shown : [...shown, pinned].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  return {
    shown: items.flatMap(({ index }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ index, row }];
    }),
    containerRef: virtualizer.containerRef,
    measure: virtualizer.measureElement,
    /** Where each row stands, drawn or not. */
    getExtents: useCallback(() => virtualizer.measurementsCache, [virtualizer]),
    last: items.at(-1)?.index ?? 0,
    onScroll: (event: UIEvent<HTMLElement>) =>
      void left.set(name, { offset: event.currentTarget.scrollTop, measured: virtualizer.measurementsCache }),
  };
}
