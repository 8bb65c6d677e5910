import type { Platform } from "./platform.ts";
import { readAhead } from "./read-ahead.ts";
import { reserveBars, reserveStatusBar } from "./status-bar.ts";
import { readSimulation } from "./simulation.ts";
import { isInZalo, openZalo } from "./zalo.ts";

let current: Platform | null = null;

/** Opens the platform that the app runs on, and begins to read these values of it; null outside Zalo where nothing stands in for it. */
export async function openPlatform(firstRead: readonly string[]): Promise<Platform | null> {
  const opened = await open();
  if (opened !== null) current = readAhead(opened, firstRead);
  return current;
}

async function open(): Promise<Platform | null> {
  if (isInZalo()) {
    reserveStatusBar();
    return openZalo();
  }
  if (!import.meta.env.VITE_ZALO_SIMULATOR_URL) return null;
  const simulation = readSimulation(window.name, import.meta.env.VITE_ZALO_SIMULATOR_URL);
  reserveBars(simulation.insets);
  const { openStandIn } = await import("./stand-in.ts");
  return openStandIn(simulation);
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
