import { atom } from "jotai";
import type { MutableKind } from "../../core/notification/mutable-kinds.ts";
import type { MyReach } from "../../core/notification/reach.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getMyReach } from "../../data/get-my-reach.ts";
import { listMutedKinds } from "../../data/list-muted-kinds.ts";
import { setMutedKinds } from "../../data/set-muted-kinds.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

const rawMutedAtom = atom<Load<readonly MutableKind[]>>(loading);
const rawReachAtom = atom<Load<MyReach>>(loading);

/** What the person does not want in Zalo. */
export const mutedAtom = atom((get) => get(rawMutedAtom));

/** Which channels lead to the person. */
export const myReachAtom = atom((get) => get(rawReachAtom));

/** Asks for both; what is shown stays until the answers come. */
export const loadChoicesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const [muted, reach] = await Promise.all([attempt(() => listMutedKinds(organizationId)), attempt(() => getMyReach(organizationId))]);
  if (muted.ok || get(rawMutedAtom).status !== "ready") set(rawMutedAtom, toLoad(muted));
  if (reach.ok || get(rawReachAtom).status !== "ready") set(rawReachAtom, toLoad(reach));
});

const latestAtom = atom(0);

/** Wants a kind in Zalo, or does without; shown at once and put back where it is refused. Answers why, or null. */
export const wantKindAtom = atom(null, async (get, set, kind: MutableKind, wanted: boolean): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  const held = get(rawMutedAtom);
  if (organizationId === null || held.status !== "ready") return null;
  const others = held.value.filter((muted) => muted !== kind);
  const kinds = wanted ? others : [...others, kind];
  const latest = get(latestAtom) + 1;
  set(latestAtom, latest);
  set(rawMutedAtom, { status: "ready", value: kinds });
  const answer = await attempt(() => setMutedKinds(organizationId, kinds));
  // Another tap came meanwhile: its answer counts.
  if (get(latestAtom) === latest) set(rawMutedAtom, answer.ok ? toLoad(answer) : held);
  return answer.ok ? null : answer.error.code;
});

/** Offers to follow the Official Account; tells whether the person does now. */
export const followAccountAtom = atom(null, async (get, set): Promise<boolean> => {
  const reach = get(rawReachAtom);
  if (reach.status !== "ready" || reach.value.account === null) return false;
  const follows = await getPlatform().followAccount(reach.value.account.id);
  if (follows) set(rawReachAtom, { status: "ready", value: { ...reach.value, follows } });
  return follows;
});
