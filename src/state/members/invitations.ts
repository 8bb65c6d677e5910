import { atom } from "jotai";
import type { OpenInvitation } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { listInvitations } from "../../data/list-invitations.ts";
import { withdrawInvitation } from "../../data/withdraw-invitation.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { membershipAtom } from "../session.ts";

const rawInvitationsAtom = atom<Load<OpenInvitation[]>>(loading);

/** The invitations that nobody has taken up yet. */
export const invitationsAtom = atom((get) => get(rawInvitationsAtom));

/** Asks for the open invitations; only coordinators may know of them. */
export const loadInvitationsAtom = atom(null, async (get, set) => {
  const membership = get(membershipAtom);
  if (membership?.role !== "coordinator") return;
  const answer = toLoad(await attempt(() => listInvitations(membership.organization.id)));
  if (answer.status === "ready" || get(rawInvitationsAtom).status !== "ready") set(rawInvitationsAtom, answer);
});

/** Takes an invitation back; answers why not, or null. */
export const withdrawInvitationAtom = atom(null, async (_get, set, invitationId: string): Promise<RefusalCode | null> => {
  const answer = await attempt(() => withdrawInvitation(invitationId));
  await set(loadInvitationsAtom);
  return answer.ok ? null : answer.error.code;
});
