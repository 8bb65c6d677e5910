import { atom } from "jotai";
import type { Membership } from "../../core/organization/organization.ts";
import { acceptInvitation } from "../../data/accept-invitation.ts";
import { attempt } from "../attempt.ts";
import { loading, type Load } from "../load.ts";
import { sessionAtom, setSessionAtom } from "../session.ts";

const rawJoinAtom = atom<Load<Membership[]>>(loading);
const askedAtom = atom<string | null>(null);

/** What an invitation has made of the person: the memberships that it brought. */
export const joinAtom = atom((get) => get(rawJoinAtom));

const keyOf = ({ organization, unit, role }: Membership) => `${organization.id} ${unit?.id} ${role}`;

/** Takes up an invitation, once for each token however often the screen is drawn; `again` after a failure of the network. */
export const joinWithAtom = atom(null, async (get, set, token: string, again = false) => {
  if (get(askedAtom) === token && !again) return;
  set(askedAtom, token);
  set(rawJoinAtom, loading);
  const before = get(sessionAtom);
  const known = before.status === "ready" ? before.value.memberships.map(keyOf) : [];
  const answer = await attempt(() => acceptInvitation(token));
  if (!answer.ok) return set(rawJoinAtom, { status: "failed", code: answer.error.code });
  set(setSessionAtom, answer.value);
  const added = answer.value.memberships.filter((membership) => !known.includes(keyOf(membership)));
  set(rawJoinAtom, { status: "ready", value: added.length > 0 ? added : answer.value.memberships });
});
