import { createContext, useContext } from "react";

/** Cards of which something was done on this device that the server does not have yet. */
export const WaitingContext = createContext<ReadonlySet<string>>(new Set());

/** Whether something of this card waits. */
export function useWaits(cardId: string): boolean {
  return useContext(WaitingContext).has(cardId);
}
