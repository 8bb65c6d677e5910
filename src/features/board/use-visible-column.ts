import { type RefObject, useLayoutEffect, useState } from "react";

/** Outlives the page, so that coming back from a card shows the column one came from. */
let lastVisible: number | null = null;

/** Which column of the strip fills the phone, and how to bring another into sight. */
export function useVisibleColumn(strip: RefObject<HTMLElement | null>, first: number) {
  const [visible, setVisible] = useState(lastVisible ?? first);

  useLayoutEffect(() => {
    const element = strip.current;
    if (element && isSwiped(element)) element.scrollTo({ left: (lastVisible ?? first) * element.clientWidth });
    // Only when the strip appears: later it is the finger that leads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function remember(index: number): void {
    lastVisible = index;
    setVisible(index);
  }

  return {
    visible,
    show: (index: number) => strip.current?.scrollTo({ left: index * strip.current.clientWidth, behavior: "smooth" }),
    onScroll: () => {
      const element = strip.current;
      if (element && isSwiped(element)) remember(Math.round(element.scrollLeft / element.clientWidth));
    },
  };
}

/** Several columns side by side are not swiped one by one. */
function isSwiped({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth * 2;
}
