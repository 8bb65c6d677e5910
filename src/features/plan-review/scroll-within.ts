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

/** Scrolls no further than it takes for an element to be whole in sight, its beginning before its end. */
export function showWithin(scroller: HTMLElement, element: Element): void {
  const outer = scroller.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const below = Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  const top = inner.top < outer.top ? inner.top - outer.top : Math.max(0, below);
  if (top !== 0) scroller.scrollBy({ top, behavior: behaviorOf("smooth") });
}
