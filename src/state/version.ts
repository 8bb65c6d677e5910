import { atom } from "jotai";

const rawVersionAtom = atom<number | null>(null);
const rawHeardAtom = atom(0);

/** Up to which version of the organization everything shown is known; null before anything was asked. */
export const versionAtom = atom((get) => get(rawVersionAtom));

/** Brings what is shown up to now; whoever follows the organization puts the way to do so here. */
export const pullNowAtom = atom<{ pull: () => void }>({ pull: () => undefined });

/**
 * Something is shown that is known up to this version. Where other things are known further, all is counted from here on, and what
 * came since is asked for again. What is newer raises nothing: another screen may be older, and only a pull brings all up.
 */
export const noteVersionAtom = atom(null, (get, set, version: number) => {
  const held = get(rawVersionAtom);
  if (held !== null && held <= version) return;
  set(rawVersionAtom, version);
  if (held !== null) get(pullNowAtom).pull();
});

/** A pull from `since` brought everything shown up to `version`, unless something older was shown meanwhile. */
export const raiseVersionAtom = atom(null, (get, set, { since, version }: { since: number | null; version: number }) => {
  const held = get(rawVersionAtom);
  const follows = since === null ? held === null : held !== null && held >= since;
  if (follows && (held === null || held < version)) set(rawVersionAtom, version);
});

/** The newest version in which the server answered what this person did: whatever is older would take that off the screen again. */
export const heardVersionAtom = atom(
  (get) => get(rawHeardAtom),
  (get, set, version: number) => set(rawHeardAtom, Math.max(get(rawHeardAtom), version)),
);
