import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import type { RefObject, UIEvent } from "react";
import type { Card } from "../../core/board/card.ts";

const usualHeight = 118;
const gap = 12;

/** How far each column was scrolled, and its rows' heights; outlives the page, so that coming back shows what one left. */
const left = new Map<string, { offset: number; measured: VirtualItem[] }>();

interface ColumnRowsOptions {
  /** Names the column among all quarters. */
  name: string;
  scroller: RefObject<HTMLElement | null>;
  cards: readonly Card[];
  liftedId: string | null;
}

/** The rows of a long column that are in sight. A lifted card stays drawn wherever the list is scrolled to. */
export function useColumnRows({ name, scroller, cards, liftedId }: ColumnRowsOptions) {
  const lifted = cards.findIndex(({ id }) => id === liftedId);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => cards[index]?.id ?? index,
    estimateSize: () => usualHeight,
    gap,
    overscan: 6,
    initialOffset: left.get(name)?.offset ?? 0,
    initialMeasurementsCache: left.get(name)?.measured ?? [],
    initialRect: { width: 360, height: 640 },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return lifted === -1 || shown.includes(lifted) ? shown : [...shown, lifted].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  return {
    rows: items.flatMap(({ index, start }) => {
      const card = cards[index];
      return card === undefined ? [] : [{ index, start, card }];
    }),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    last: items.at(-1)?.index ?? 0,
    onScroll: (event: UIEvent<HTMLElement>) =>
      void left.set(name, { offset: event.currentTarget.scrollTop, measured: virtualizer.measurementsCache }),
  };
}
