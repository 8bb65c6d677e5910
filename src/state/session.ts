import { atom } from "jotai";
import type { Membership, Role, Session } from "../core/organization/organization.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { getSession } from "../data/get-session.ts";
import { attempt } from "./attempt.ts";
import { keepSession, readKeptSession } from "./kept-session.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { membershipToWorkAs } from "./membership-to-work-as.ts";

const rawSessionAtom = atom<Load<Session>>(loading);

/** Who is signed in. */
export const sessionAtom = atom((get) => get(rawSessionAtom));

/** Signs in and asks who that is; asked again after a failure. Without a network it is who worked here last. */
export const openSessionAtom = atom(null, async (_get, set) => {
  set(rawSessionAtom, loading);
  const answer = await attempt(getSession);
  const kept = answer.ok ? null : await readKeptSession(answer.error.code);
  set(rawSessionAtom, kept === null ? toLoad(answer) : { status: "ready", value: kept });
  set(rawKeptAtom, kept !== null);
  if (answer.ok) void keepSession(answer.value);
});

const rawKeptAtom = atom(false);

/** True while nobody has said who this is but the device. */
export const sessionIsKeptAtom = atom((get) => get(rawKeptAtom));

/** Asks again who this is and which day; without an answer what is known stays. */
export const renewSessionAtom = atom(null, async (_get, set) => {
  const answer = await attempt(getSession);
  if (!answer.ok) return;
  set(rawSessionAtom, { status: "ready", value: answer.value });
  set(laterTodayAtom, answer.value.today);
  set(rawKeptAtom, false);
  void keepSession(answer.value);
});

/** Shows why nobody could be signed in. */
export const failSessionAtom = atom(null, (_get, set, code: RefusalCode) => set(rawSessionAtom, { status: "failed", code }));

/** Puts in the session that an accepted invitation answered. */
export const setSessionAtom = atom(null, (_get, set, session: Session) => set(rawSessionAtom, { status: "ready", value: session }));

/** Where the person works now, and as what; null for somebody who belongs nowhere yet. */
export const membershipAtom = atom<Membership | null>((get) => {
  const session = get(rawSessionAtom);
  return session.status === "ready" ? membershipToWorkAs(session.value.memberships) : null;
});

/** The role that decides which tabs and acts are offered; the database decides what is allowed. */
export const roleAtom = atom<Role | null>((get) => get(membershipAtom)?.role ?? null);

/** The organization that every call is about. */
export const organizationIdAtom = atom<string | null>((get) => get(membershipAtom)?.organization.id ?? null);

const laterTodayAtom = atom<LocalDate | null>(null);

/** Today as the server counts it; null before anybody is signed in. */
export const todayAtom = atom(
  (get) => {
    const session = get(rawSessionAtom);
    return get(laterTodayAtom) ?? (session.status === "ready" ? session.value.today : null);
  },
  (_get, set, today: LocalDate) => set(laterTodayAtom, today),
);
