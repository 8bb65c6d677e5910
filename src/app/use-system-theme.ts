import { useSyncExternalStore } from "react";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

/** Light or dark, as the phone is set. */
export function useSystemTheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, () => dark.matches) ? "dark" : "light";
}
