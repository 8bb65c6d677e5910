import type { Platform } from "./platform.ts";
import { reserveStatusBar } from "./status-bar.ts";
import { isInZalo, openZalo } from "./zalo.ts";

let current: Platform | null = null;

/** Opens the platform that the app runs on; null outside Zalo where nothing stands in for it. */
export async function openPlatform(): Promise<Platform | null> {
  if (isInZalo()) {
    reserveStatusBar();
    current = await openZalo();
  } else if (import.meta.env.VITE_ZALO_SIMULATOR_URL) {
    const { openStandIn } = await import("./stand-in.ts");
    current = openStandIn(import.meta.env.VITE_ZALO_SIMULATOR_URL);
  }
  return current;
}

/** The opened platform; asking before `openPlatform` is a bug. */
export function getPlatform(): Platform {
  if (current === null) throw new Error("openPlatform has not been called");
  return current;
}

/** Puts another platform in its place; for tests. */
export function setPlatform(platform: Platform): void {
  current = platform;
}
