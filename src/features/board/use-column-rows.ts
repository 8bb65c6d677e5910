import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, type UIEvent, useCallback, useMemo } from "react";
import type { Card } from "../../core/board/card.ts";

const usualHeight = 118;
const gap = 12;
/** Drawn above and below what is in sight. */
const overscan = 3;

/** How far each column was scrolled, and its rows' heights; outlives the page, so that coming back shows what one left. */
const left = new Map<string, { offset: number; measured: VirtualItem[] }>();

interface ColumnRowsOptions {
  /** Names the column among all quarters. */
  name: string;
  scroller: RefObject<HTMLElement | null>;
  cards: readonly Card[];
  liftedId: string | null;
  /** A column that is far out of sight draws nothing. */
  near: boolean;
}

/** The rows of a long column that are in sight. A lifted card stays drawn wherever the list is scrolled to. */
export function useColumnRows({ name, scroller, cards, liftedId, near }: ColumnRowsOptions) {
  const lifted = useMemo(() => (liftedId === null ? -1 : cards.findIndex(({ id }) => id === liftedId)), [cards, liftedId]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => cards[index]?.id ?? index,
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
      return lifted === -1 || shown.includes(lifted) ? shown : [...shown, lifted].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  return {
    rows: items.flatMap(({ index }) => {
      const card = cards[index];
      return card === undefined ? [] : [{ index, card }];
    }),
    containerRef: virtualizer.containerRef,
    measure: virtualizer.measureElement,
    /** Where each loaded card stands, drawn or not. */
    getExtents: useCallback(() => virtualizer.measurementsCache, [virtualizer]),
    last: items.at(-1)?.index ?? 0,
    onScroll: (event: UIEvent<HTMLElement>) =>
      void left.set(name, { offset: event.currentTarget.scrollTop, measured: virtualizer.measurementsCache }),
  };
}
