/** Zalo's own interface in the web view of Android; not part of its SDK. */
interface AndroidInterface {
  getStatusBarHeight?: () => number;
}

const reserve = (side: "top" | "bottom", pixels: number) => document.documentElement.style.setProperty(`--frame-${side}`, `${pixels}px`);

/** Keeps free what the bars of a drawn phone cover. */
export function reserveBars({ top, bottom }: { top: number; bottom: number }): void {
  reserve("top", top);
  reserve("bottom", bottom);
}

/**
 * Keeps the phone's status bar free. On iOS the web view says how high it is (safe-area-inset-top); Android's says
 * nothing, and Zalo's interface there answers in physical pixels.
 */
export function reserveStatusBar(): void {
  const { ZaloJavaScriptInterface } = window as { ZaloJavaScriptInterface?: AndroidInterface };
  const height = ZaloJavaScriptInterface?.getStatusBarHeight?.() ?? 0;
  if (height > 0) reserve("top", Math.round(height / window.devicePixelRatio));
}
