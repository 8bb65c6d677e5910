import { atom } from "jotai";

const rawFreshAtom = atom<string | null>(null);

/** When the server was last heard to have nothing newer than what is shown (ISO instant, by this device's clock); null before. */
export const freshAtAtom = atom((get) => get(rawFreshAtom));

/** What is shown was up to date at this moment: now, or when this device's copy was made. */
export const noteFreshAtom = atom(null, (_get, set, at: string = new Date().toISOString()) => set(rawFreshAtom, at));

/** The server has answered for the first time: before that, nobody could say of when what is shown is. */
export const noteFirstAnswerAtom = atom(null, (get, set) => {
  if (get(rawFreshAtom) === null) set(noteFreshAtom);
});
