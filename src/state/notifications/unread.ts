import { atom } from "jotai";
import { countUnreadNotifications } from "../../data/count-unread-notifications.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";

const rawUnreadAtom = atom(0);

/** How many messages are unread, at most 100; every pull says it. */
export const unreadAtom = atom((get) => get(rawUnreadAtom));

/** The server has said how many there are. */
export const noteUnreadAtom = atom(null, (_get, set, unread: number) => set(rawUnreadAtom, unread));

/** Asks how many there are, where no pull says it. */
export const loadUnreadAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = await attempt(() => countUnreadNotifications(organizationId));
  if (answer.ok) set(rawUnreadAtom, answer.value);
});
