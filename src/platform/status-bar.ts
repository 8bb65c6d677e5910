/** Zalo's own interface in the web view of Android; not part of its SDK. */
interface AndroidInterface {
  getStatusBarHeight?: () => number;
}

/**
 * Keeps the phone's status bar free. On iOS the web view says how high it is (safe-area-inset-top); Android's says
 * nothing, and Zalo's interface there answers in physical pixels.
 */
export function reserveStatusBar(): void {
  const { ZaloJavaScriptInterface } = window as { ZaloJavaScriptInterface?: AndroidInterface };
  const height = ZaloJavaScriptInterface?.getStatusBarHeight?.() ?? 0;
  if (height > 0) document.documentElement.style.setProperty("--frame-top", `${Math.round(height / window.devicePixelRatio)}px`);
}
