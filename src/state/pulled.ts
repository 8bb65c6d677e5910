import { atom } from "jotai";

const rawPulledAtom = atom(0);
const rawOnceAtom = atom(false);

/** Grows whenever a pull brought something new: what is no card (reports) is asked for again then. */
export const pulledAtom = atom((get) => get(rawPulledAtom));

/** True once a pull has brought what is shown up to now. */
export const pulledOnceAtom = atom((get) => get(rawOnceAtom));

/** The app has asked what is new, and was told, or that there is nothing. */
export const notePulledAtom = atom(null, (_get, set, { news }: { news: boolean }) => {
  set(rawOnceAtom, true);
  if (news) set(rawPulledAtom, (count) => count + 1);
});
