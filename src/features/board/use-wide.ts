import { useSyncExternalStore } from "react";

/** As board.module.css: from here on several columns stand side by side. */
const query = "(min-width: 700px)";

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** Whether several columns stand side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
