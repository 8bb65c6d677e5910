import { atom } from "jotai";

const rawWantedAtom = atom(false);

/** True once the app is to begin with nothing in memory; the page then gives it a new store. */
export const startAnewWantedAtom = atom((get) => get(rawWantedAtom));

/** Forgets all that is held in memory and opens the app anew. */
export const startAnewAtom = atom(null, (_get, set) => set(rawWantedAtom, true));
