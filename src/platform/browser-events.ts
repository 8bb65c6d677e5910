/** Calls the listener whenever the page becomes visible again. */
export function onVisible(listener: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === "visible") listener();
  };
  document.addEventListener("visibilitychange", listen);
  return () => document.removeEventListener("visibilitychange", listen);
}

/** Calls the listener whenever the browser gains or loses its network. */
export function onBrowserNetwork(listener: (online: boolean) => void): () => void {
  const online = () => listener(true);
  const offline = () => listener(false);
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
  };
}
