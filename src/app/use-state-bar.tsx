import { useAtomValue } from "jotai";
import type { ReactNode } from "react";
import { OfflineBar } from "../components/offline-bar.tsx";
import { useLasting } from "../components/use-lasting.ts";
import { stalenessAtom } from "../state/staleness.ts";

const worthAWordMs = 1_000;

/** What stands above the bottom bar while what is shown may be old; null where there is nothing to say. */
export function useStateBar(): ReactNode {
  const staleness = useAtomValue(stalenessAtom);
  const slow = useLasting(staleness?.online === true, worthAWordMs);
  if (staleness === null || (staleness.online && !slow)) return null;
  return <OfflineBar {...staleness} now={new Date().toISOString()} />;
}
