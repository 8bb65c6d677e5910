import { atom } from "jotai";
import { getPlatform } from "../../platform/current.ts";
import { organizationIdAtom } from "../session.ts";

const most = 8;
const keyOf = (organizationId: string) => `searches:${organizationId}`;

const rawRecentAtom = atom<string[]>([]);

/** What was looked for on this phone, the latest first. It goes with everything else that the phone keeps. */
export const recentSearchesAtom = atom((get) => get(rawRecentAtom));

/** Reads what the phone remembers. */
export const loadRecentSearchesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const stored = await getPlatform().readStored(keyOf(organizationId));
  set(rawRecentAtom, stored === null ? [] : readList(stored));
});

/** Remembers what led to something. */
export const rememberSearchAtom = atom(null, async (get, set, typed: string) => {
  const words = typed.trim().replace(/\s+/gu, " ");
  const organizationId = get(organizationIdAtom);
  if (words === "" || organizationId === null) return;
  const next = [words, ...get(rawRecentAtom).filter((each) => each !== words)].slice(0, most);
  set(rawRecentAtom, next);
  await getPlatform().store(keyOf(organizationId), JSON.stringify(next));
});

/** Forgets them all. */
export const forgetSearchesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  set(rawRecentAtom, []);
  if (organizationId !== null) await getPlatform().removeStored(keyOf(organizationId));
});

/** Whatever another version of the app left there is no reason to fail. */
function readList(stored: string): string[] {
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list.filter((each) => typeof each === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}
