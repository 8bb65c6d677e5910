/**
 * Brings an element into the middle of what scrolls, and moves nothing else: the browser's own way would scroll the
 * sheet around it as well.
 */
export function scrollWithin(scroller: HTMLElement, element: Element, behavior: ScrollBehavior = "smooth"): void {
  const outer = scroller.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const room = Math.max(0, (outer.height - inner.height) / 2);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top: inner.top - outer.top - room, behavior: still ? "auto" : behavior });
}
