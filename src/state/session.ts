import { atom } from "jotai";
import type { Membership, Role, Session } from "../core/organization/organization.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { getSession } from "../data/get-session.ts";
import { attempt } from "./attempt.ts";
import { keepSession } from "./kept-session.ts";
import { loading, toLoad, type Load } from "./load.ts";
import type { CopyOwner } from "./local-copy/device-copy.ts";
import { forgetDevice } from "./local-copy/device-store.ts";
import { membershipToWorkAs } from "./membership-to-work-as.ts";
import { startAnewAtom } from "./start-anew.ts";

const rawSessionAtom = atom<Load<Session>>(loading);

/** Who is signed in. */
export const sessionAtom = atom((get) => get(rawSessionAtom));

const rawKeptAtom = atom(false);

/** True while nobody has said who this is but the device. */
export const sessionIsKeptAtom = atom((get) => get(rawKeptAtom));

/** Shows who worked here last, until the server has said who this is; the rest of the copy is shown before. */
export const showKeptSessionAtom = atom(null, (_get, set, session: Session) => {
  set(rawSessionAtom, { status: "ready", value: session });
  set(rawKeptAtom, true);
});

/** After these nobody has said anything about who this is. */
const unheard: readonly RefusalCode[] = ["network.offline", "zalo.unavailable", "server.failed", "rate.limited", "auth.expired"];

/** Signs in and asks who that is; asked again after a failure. Who worked here last stays on the screen meanwhile, and without a network. */
export const openSessionAtom = atom(null, async (get, set) => {
  if (!get(rawKeptAtom)) set(rawSessionAtom, loading);
  const answer = await attempt(getSession);
  if (answer.ok) return set(settleSessionAtom, answer.value);
  if (get(rawKeptAtom) && unheard.includes(answer.error.code)) return;
  set(rawKeptAtom, false);
  set(rawSessionAtom, toLoad(answer));
});

const settleSessionAtom = atom(null, async (get, set, session: Session) => {
  const shown = get(rawKeptAtom) ? get(copyOwnerAtom) : null;
  const keeping = keepSession(session);
  if (shown !== null && !isOwnedBy(shown, session)) {
    // Nothing of somebody else, or of where one belongs no longer, stays on the screen.
    await keeping;
    if (session.memberships.length === 0) await forgetDevice();
    set(startAnewAtom);
    return;
  }
  set(rawSessionAtom, { status: "ready", value: session });
  set(laterTodayAtom, session.today);
  set(rawKeptAtom, false);
});

const isOwnedBy = ({ personId, organizationId }: CopyOwner, { person, memberships }: Session) =>
  person.id === personId && memberships.some(({ organization }) => organization.id === organizationId);

const renewingAtom = atom<Promise<void> | null>(null);

/** Asks again who this is and which day, once for all who ask meanwhile; without an answer what is known stays. */
export const renewSessionAtom = atom(null, (get, set): Promise<void> => {
  const running = get(renewingAtom);
  if (running !== null) return running;
  const renewing = attempt(getSession)
    .then((answer) => (answer.ok ? set(settleSessionAtom, answer.value) : undefined))
    .finally(() => set(renewingAtom, null));
  set(renewingAtom, renewing);
  return renewing;
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

/** The person as a card's history names them. */
export const selfAtom = atom((get) => {
  const session = get(rawSessionAtom);
  if (session.status !== "ready") return null;
  const { id, name } = session.value.person;
  return { id, name, unit: get(membershipAtom)?.unit?.name ?? null };
});

/** Whose copy this device keeps; null before anybody is signed in. */
export const copyOwnerAtom = atom<CopyOwner | null>((get) => {
  const session = get(rawSessionAtom);
  const organizationId = get(organizationIdAtom);
  return session.status !== "ready" || organizationId === null ? null : { personId: session.value.person.id, organizationId };
});

const laterTodayAtom = atom<LocalDate | null>(null);

/** Today as the server counts it; null before anybody is signed in. */
export const todayAtom = atom(
  (get) => {
    const session = get(rawSessionAtom);
    return get(laterTodayAtom) ?? (session.status === "ready" ? session.value.today : null);
  },
  (_get, set, today: LocalDate) => set(laterTodayAtom, today),
);
