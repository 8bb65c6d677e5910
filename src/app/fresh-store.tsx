import { Provider, useAtomValue } from "jotai";
import { type ReactNode, useEffect, useState } from "react";
import { startAnewWantedAtom } from "../state/start-anew.ts";

/** Holds what the app has in memory, and forgets all of it when it is told to start anew. */
export function FreshStore({ children }: { children: ReactNode }) {
  const [round, setRound] = useState(0);
  return (
    <Provider key={round}>
      <Watch onWanted={() => setRound(round + 1)} />
      {children}
    </Provider>
  );
}

function Watch({ onWanted }: { onWanted: () => void }) {
  const wanted = useAtomValue(startAnewWantedAtom);
  useEffect(() => {
    if (wanted) onWanted();
  }, [wanted, onWanted]);
  return null;
}
