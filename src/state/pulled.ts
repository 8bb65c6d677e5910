import { atom } from "jotai";

const rawPulledAtom = atom(0);

/** Grows whenever the app has asked what is new: what is no card (reports) is asked for again then. */
export const pulledAtom = atom((get) => get(rawPulledAtom));

/** The app has asked what is new. */
export const notePulledAtom = atom(null, (_get, set) => set(rawPulledAtom, (count) => count + 1));
