import { atom } from "jotai";
import type { ExpectedMember } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { forgetExpectedMembers } from "../../data/forget-expected-members.ts";
import { listExpectedMembers } from "../../data/list-expected-members.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { membershipAtom } from "../session.ts";

const rawExpectedAtom = atom<Load<ExpectedMember[]>>(loading);

/** Who is listed by phone number and has not come yet. */
export const expectedAtom = atom((get) => get(rawExpectedAtom));

/** Asks for the list; only coordinators may know of it. */
export const loadExpectedAtom = atom(null, async (get, set) => {
  const membership = get(membershipAtom);
  if (membership?.role !== "coordinator") return;
  const answer = toLoad(await attempt(() => listExpectedMembers(membership.organization.id)));
  if (answer.status === "ready" || get(rawExpectedAtom).status !== "ready") set(rawExpectedAtom, answer);
});

/** Takes somebody off the list; answers why not, or null. */
export const forgetExpectedAtom = atom(null, async (get, set, id: string): Promise<RefusalCode | null> => {
  const organizationId = get(membershipAtom)?.organization.id;
  if (organizationId === undefined) return "membership.none";
  const answer = await attempt(() => forgetExpectedMembers(organizationId, [id]));
  await set(loadExpectedAtom);
  return answer.ok ? null : answer.error.code;
});
