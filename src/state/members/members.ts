import { atom } from "jotai";
import type { Member, Role } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import { createInvitation } from "../../data/create-invitation.ts";
import { endMembership } from "../../data/end-membership.ts";
import type { Refusal } from "../../data/errors.ts";
import { listMembers } from "../../data/list-members.ts";
import { getPlatform } from "../../platform/current.ts";
import { refuse, ok } from "../../core/result.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

const rawMembersAtom = atom<Load<Member[]>>(loading);

/** The people of the organization. */
export const membersAtom = atom((get) => get(rawMembersAtom));

/** Asks for the people; who is already there stays on the screen meanwhile. */
export const loadMembersAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => listMembers(organizationId)));
  if (answer.status === "ready" || get(rawMembersAtom).status !== "ready") set(rawMembersAtom, answer);
});

/** Ends somebody's membership; answers why not, or null. */
export const endMembershipAtom = atom(null, async (_get, set, membershipId: string): Promise<RefusalCode | null> => {
  const answer = await attempt(() => endMembership(membershipId));
  if (!answer.ok) return answer.error.code;
  await set(loadMembersAtom);
  return null;
});

/** A link that was made just now; it can be seen this once. */
export interface InvitationLink {
  /** Path within the app. */
  path: string;
  url: string;
  expiresAt: string;
}

/** How long an invitation stays good, in days. */
const invitationDays = 7;

/** Makes a link that puts one person into a unit. */
export const inviteAtom = atom(null, async (get, _set, unitId: string, role: Role): Promise<Result<InvitationLink, Refusal>> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return refuse({ code: "membership.none" });
  const answer = await attempt(() => createInvitation({ organizationId, unitId, role, days: invitationDays }));
  if (!answer.ok) return answer;
  const path = `/join/${answer.value.token}`;
  return ok({ path, url: getPlatform().deepLink(path), expiresAt: answer.value.expiresAt });
});
