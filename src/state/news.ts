import { atom } from "jotai";

/** Who is told; one set for each store. */
const listenersAtom = atom(() => new Set<() => void>());

/** Calls back whenever something of the organization has changed or a new day has begun; returns how to stop. */
export const watchNewsAtom = atom(null, (get, _set, onNews: () => void): (() => void) => {
  const listeners = get(listenersAtom);
  listeners.add(onNews);
  return () => void listeners.delete(onNews);
});

/** Tells every open screen that asks again by itself. */
export const tellNewsAtom = atom(null, (get) => {
  for (const onNews of get(listenersAtom)) onNews();
});
