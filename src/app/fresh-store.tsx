import { createStore, Provider, useAtomValue } from "jotai";
import { type ReactNode, useEffect, useState } from "react";
import { startAnewWantedAtom } from "../state/start-anew.ts";

type Store = ReturnType<typeof createStore>;

interface FreshStoreProps {
  /** What the app begins with. */
  first: Store;
  children: ReactNode;
}

/** Holds what the app has in memory, and forgets all of it when it is told to start anew. */
export function FreshStore({ first, children }: FreshStoreProps) {
  const [{ round, store }, setHeld] = useState({ round: 0, store: first });
  return (
    <Provider key={round} store={store}>
      <Watch onWanted={() => setHeld({ round: round + 1, store: createStore() })} />
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
