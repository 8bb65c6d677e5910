function behaviorOf(wanted: ScrollBehavior): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : wanted;
}

/**
 * Brings an element into the middle of what scrolls, and moves nothing else: the browser's own way would scroll the
 * sheet around it as well.
 */
export function scrollWithin(scroller: HTMLElement, element: Element, behavior: ScrollBehavior = "smooth"): void {
  const outer = scroller.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const room = Math.max(0, (outer.height - inner.height) / 2);
  scroller.scrollBy({ top: inner.top - outer.top - room, behavior: behaviorOf(behavior) });
}

const mostSteps = 20;

/**
 * The same where what lies between is laid out only as it comes near and so changes its height: measures again, frame
 * by frame, until nothing moves any more. Returns how to give up.
 */
export function scrollUntilThere(scroller: HTMLElement, selector: string): () => void {
  let frame = 0;
  const go = (steps: number, calm: number) => {
    const element = scroller.querySelector(selector);
    if (!element || steps === mostSteps || calm === 2) return;
    const before = scroller.scrollTop;
    scrollWithin(scroller, element, "auto");
    frame = requestAnimationFrame(() => go(steps + 1, Math.abs(scroller.scrollTop - before) < 2 ? calm + 1 : 0));
  };
  go(0, 0);
  return () => cancelAnimationFrame(frame);
}

/** Scrolls no further than it takes for an element to be whole in sight, its beginning before its end. */
export function showWithin(scroller: HTMLElement, element: Element): void {
  const outer = scroller.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const below = Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  const top = inner.top < outer.top ? inner.top - outer.top : Math.max(0, below);
  if (top !== 0) scroller.scrollBy({ top, behavior: behaviorOf("smooth") });
}
