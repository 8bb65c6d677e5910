import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { Card } from "../../core/board/card.ts";

const usualHeight = 118;
const gap = 12;

/** The rows of a long column that are in sight. A lifted card stays drawn wherever the list is scrolled to. */
export function useColumnRows(scroller: RefObject<HTMLElement | null>, cards: readonly Card[], liftedId: string | null) {
  const lifted = cards.findIndex(({ id }) => id === liftedId);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => cards[index]?.id ?? index,
    estimateSize: () => usualHeight,
    gap,
    overscan: 6,
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
  };
}
