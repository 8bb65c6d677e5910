import { atom } from "jotai";
import { getPlatform } from "../platform/current.ts";
import { sessionAtom } from "./session.ts";

/** "unknown" until the phone has said whether this person has seen it. */
type Seen = "unknown" | "no" | "yes";

const rawSeenAtom = atom<Seen>("unknown");

/** Whether the first steps are to be shown. */
export const tourIsOpenAtom = atom((get) => get(rawSeenAtom) === "no");

/** Whether that is known by now. */
export const tourIsKnownAtom = atom((get) => get(rawSeenAtom) !== "unknown");

const keyOf = (personId: string) => `tour:${personId}`;

/** Each person of a phone has their own. */
const keyAtom = atom((get) => {
  const session = get(sessionAtom);
  return session.status === "ready" ? keyOf(session.value.person.id) : null;
});

/** Asks the phone, once: for this person, or for who is signed in. */
export const openTourAtom = atom(null, async (get, set, personId?: string) => {
  const key = personId === undefined ? get(keyAtom) : keyOf(personId);
  if (key === null || get(rawSeenAtom) !== "unknown") return;
  const stored = await getPlatform().readStored(key);
  if (get(rawSeenAtom) === "unknown") set(rawSeenAtom, stored === null ? "no" : "yes");
});

/** Closes it for good on this phone. */
export const closeTourAtom = atom(null, async (get, set) => {
  set(rawSeenAtom, "yes");
  const key = get(keyAtom);
  if (key !== null) await getPlatform().store(key, "yes");
});

/** Shows it again to who wants to look once more. */
export const reopenTourAtom = atom(null, (_get, set) => set(rawSeenAtom, "no"));
