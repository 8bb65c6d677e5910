import { atom } from "jotai";

const rawVersionAtom = atom<number | null>(null);

/** Up to which version of the organization everything shown is known; null before anything was asked. */
export const versionAtom = atom((get) => get(rawVersionAtom));

/** The first answer sets the version. Later answers don't raise it: another screen may be older, and only a pull brings all up. */
export const noteVersionAtom = atom(null, (get, set, version: number) => {
  if (get(rawVersionAtom) === null) set(rawVersionAtom, version);
});

/** A pull brought everything shown up to this version. */
export const raiseVersionAtom = atom(null, (get, set, version: number) => {
  const held = get(rawVersionAtom);
  if (held === null || held < version) set(rawVersionAtom, version);
});
