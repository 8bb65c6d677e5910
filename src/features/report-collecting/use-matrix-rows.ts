import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** As high as two lines of a unit's name; the same in matrix.module.css. */
const rowHeight = 52;

/** The rows in sight, and how high the room above and below them is. */
export function useMatrixRows(scroller: RefObject<HTMLElement | null>, count: number) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 360, height: 640 },
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);
  return {
    rows: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (last?.end ?? 0),
    last: last?.index ?? 0,
  };
}
