import { atom } from "jotai";
import type { OfficialAccountState } from "../../core/organization/official-account.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { connectOfficialAccount } from "../../data/connect-official-account.ts";
import { getOfficialAccountState } from "../../data/get-official-account-state.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { membershipAtom } from "../session.ts";

const rawAccountAtom = atom<Load<OfficialAccountState>>(loading);

/** How the Official Account stands. */
export const officialAccountAtom = atom((get) => get(rawAccountAtom));

/** Asks how the account stands; why not, if the person's organization does not own it. */
export const loadOfficialAccountAtom = atom(null, async (get, set) => {
  const membership = get(membershipAtom);
  if (membership === null) return;
  const answer = toLoad(await attempt(() => getOfficialAccountState(membership.organization.id)));
  if (answer.status === "ready" || get(rawAccountAtom).status !== "ready") set(rawAccountAtom, answer);
});

/** Hands in a pair of tokens; answers why it was not taken, or null. The tokens are kept nowhere on the device. */
export const connectOfficialAccountAtom = atom(
  null,
  async (get, set, accessToken: string, refreshToken: string): Promise<RefusalCode | null> => {
    const membership = get(membershipAtom);
    if (membership === null) return "membership.none";
    const answer = await attempt(() => connectOfficialAccount(membership.organization.id, accessToken, refreshToken));
    await set(loadOfficialAccountAtom);
    return answer.ok ? null : answer.error.code;
  },
);
