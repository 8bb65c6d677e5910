import { useState } from "react";
import type { RefusalCode } from "../core/refusal.ts";

interface Act {
  /** Does it; one that is under way is not begun again. */
  run: () => Promise<void>;
  busy: boolean;
  /** Why the last try was refused. */
  refused: RefusalCode | null;
  forgetRefusal: () => void;
}

/** An act that the server may refuse: `act` answers why not, or null, and then `onDone` follows. */
export function useAct(act: () => Promise<RefusalCode | null>, onDone: () => void): Act {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function run() {
    if (busy) return;
    setBusy(true);
    const refusal = await act();
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) onDone();
  }

  return { run, busy, refused, forgetRefusal: () => setRefused(null) };
}
