import type * as firstScreens from "./first-screens.ts";

type FirstScreens = typeof firstScreens;

let loaded: FirstScreens | null = null;

/** The first screens, once they are here. */
export const getFirstScreens = (): FirstScreens | null => loaded;

/** Fetches them. A failure shows when one of them is opened. */
export async function loadFirstScreens(): Promise<FirstScreens> {
  loaded = await import("./first-screens.ts");
  return loaded;
}
