import { useAtomValue } from "jotai";
import { type ReactNode, useState } from "react";
import { StateBar } from "../components/state-bar.tsx";
import { useLasting } from "../components/use-lasting.ts";
// Not loaded late: it is needed just when nothing can be loaded.
import { WaitingSheet } from "../features/waiting/waiting-sheet.tsx";
import { waitingAtom } from "../state/queue/queue.ts";
import { stalenessAtom } from "../state/staleness.ts";

const worthAWordMs = 1_000;

/** What stands above the bottom bar while what is shown may be old or something waits; null where there is nothing to say. */
export function useStateBar(): { bar: ReactNode; sheet: ReactNode } {
  const stale = useAtomValue(stalenessAtom);
  const { unsent, stopped } = useAtomValue(waitingAtom);
  const slow = useLasting(stale?.online === true, worthAWordMs);
  const [open, setOpen] = useState(false);
  const staleness = stale?.online === true && !slow ? null : stale;
  const counts = { unsent: unsent.length, stopped: stopped.length };
  const silent = staleness === null && counts.unsent + counts.stopped === 0;
  return {
    bar: silent ? null : <StateBar staleness={staleness} {...counts} now={new Date().toISOString()} onOpen={() => setOpen(true)} />,
    sheet: <WaitingSheet open={open} onClose={() => setOpen(false)} />,
  };
}
