import { createContext, useContext } from "react";

/** The first page of whoever is signed in, and the pages of the bottom bar. */
export interface Home {
  path: string;
  label: string;
  tabs: readonly string[];
}

export const HomeContext = createContext<Home | null>(null);

/** Where one begins; null while nobody is let in. */
export function useHome(): Home | null {
  return useContext(HomeContext);
}

/** Where «back» leads from a page of the bottom bar: nowhere for whoever has it there, home for the others. */
export function useWayBack(path: string): string | undefined {
  const home = useHome();
  return home === null || home.tabs.includes(path) ? undefined : home.path;
}
