/** What runs inside the measured page; nothing in here may reach beyond its own function. */

/** What the page has noted of itself. */
export interface Noted {
  /** When the first card had been drawn, in ms after the address was opened. */
  firstCard: number | null;
  layoutShift: number;
  largestPaint: number;
  /** What of each long task was over 50 ms. */
  blocked: number;
  /** Times between frames while they are watched. */
  frames: number[];
  watching: boolean;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Notes when the first card is on screen, and what Lighthouse counts. */
export function watchFirstCard(): void {
  const noted: Noted = { firstCard: null, layoutShift: 0, largestPaint: 0, blocked: 0, frames: [], watching: false };
  window.noted = noted;
  const watch = new MutationObserver(() => {
    if (document.querySelector("[data-card]") === null) return;
    watch.disconnect();
    // The second frame begins when the first has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => (noted.firstCard = performance.now())));
  });
  watch.observe(document, { childList: true, subtree: true });
  const observe = (type: string, note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("layout-shift", ({ value = 0, hadRecentInput }) => {
    if (hadRecentInput !== true) noted.layoutShift += value;
  });
  observe("largest-contentful-paint", ({ startTime }) => (noted.largestPaint = startTime));
  observe("longtask", ({ duration }) => (noted.blocked += duration - 50));
}

/** Notes the time between any two frames from now on. */
export function beginFrames(): void {
  const { noted } = window;
  noted.frames = [];
  noted.watching = true;
  let last: number | null = null;
  const step = (now: number) => {
    if (last !== null) noted.frames.push(now - last);
    last = now;
    if (noted.watching) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Ends it and answers the times. */
export function endFrames(): number[] {
  window.noted.watching = false;
  return window.noted.frames;
}
