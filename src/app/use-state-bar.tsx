import { useAtomValue } from "jotai";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { StateBar } from "../components/state-bar.tsx";
import { useLasting } from "../components/use-lasting.ts";
import { waitingAtom } from "../state/queue/queue.ts";
import { stalenessAtom } from "../state/staleness.ts";

const WaitingSheet = lazy(() => import("../features/waiting/waiting-sheet.tsx").then(({ WaitingSheet: sheet }) => ({ default: sheet })));

const worthAWordMs = 1_000;

/** What stands above the bottom bar while what is shown may be old or something waits; null where there is nothing to say. */
export function useStateBar(): { bar: ReactNode; sheet: ReactNode } {
  const stale = useAtomValue(stalenessAtom);
  const { unsent, stopped } = useAtomValue(waitingAtom);
  const slow = useLasting(stale?.online === true, worthAWordMs);
  const [open, setOpen] = useState<"never" | "open" | "closed">("never");
  const staleness = stale?.online === true && !slow ? null : stale;
  const counts = { unsent: unsent.length, stopped: stopped.length };
  const silent = staleness === null && counts.unsent + counts.stopped === 0;
  return {
    bar: silent ? null : <StateBar staleness={staleness} {...counts} now={new Date().toISOString()} onOpen={() => setOpen("open")} />,
    sheet: open !== "never" && (
      <Suspense fallback={null}>
        <WaitingSheet open={open === "open"} onClose={() => setOpen("closed")} />
      </Suspense>
    ),
  };
}
