import { atom } from "jotai";
import type { DeliveryHealth } from "../../core/notification/delivery-health.ts";
import type { ReachList } from "../../core/notification/reach.ts";
import { getDeliveryHealth } from "../../data/get-delivery-health.ts";
import { listReach } from "../../data/list-reach.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

/** Whom messages reach, as far as it is loaded. */
export interface LoadedReach extends ReachList {
  more: boolean;
}

const perPage = 30;
const rawReachAtom = atom<Load<LoadedReach>>(loading);
const rawHealthAtom = atom<Load<DeliveryHealth>>(loading);
const rawUnreachedAtom = atom(false);
const questionAtom = atom(0);

export const reachAtom = atom((get) => get(rawReachAtom));

/** Whether reminders are written and delivered at all. */
export const deliveryHealthAtom = atom((get) => get(rawHealthAtom));

/** Whether only those are shown whom no channel leads to. */
export const unreachedOnlyAtom = atom((get) => get(rawUnreachedAtom));

/** Asks for the first page, or for the one after what is shown. */
export const loadReachAtom = atom(null, async (get, set, next: "first" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const question = get(questionAtom) + 1;
  set(questionAtom, question);
  const held = get(rawReachAtom);
  const shown = next === "more" && held.status === "ready" ? held.value.people : [];
  const answer = await attempt(() => listReach(organizationId, get(rawUnreachedAtom), shown.at(-1)?.person ?? null, perPage));
  if (get(questionAtom) !== question) return;
  if (answer.ok) {
    const { people, ...counts } = answer.value;
    set(rawReachAtom, { status: "ready", value: { ...counts, people: [...shown, ...people], more: people.length === perPage } });
  } else if (held.status !== "ready") set(rawReachAtom, toLoad(answer));
});

/** Shows everybody, or only those whom no channel leads to. */
export const showUnreachedAtom = atom(null, async (_get, set, only: boolean) => {
  set(rawUnreachedAtom, only);
  await set(loadReachAtom, "first");
});

/** Asks how the watchdog stands. */
export const loadDeliveryHealthAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => getDeliveryHealth(organizationId)));
  if (answer.status === "ready" || get(rawHealthAtom).status !== "ready") set(rawHealthAtom, answer);
});
