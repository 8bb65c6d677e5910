import { atom } from "jotai";
import type { UndeliveredMessage } from "../../core/notification/delivery-health.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { listUndelivered } from "../../data/list-undelivered.ts";
import { retryDelivery } from "../../data/retry-delivery.ts";
import { pageOf } from "../page-of.ts";
import { atomsWithPages } from "../pages.ts";
import { wishesAtom } from "../wishes.ts";
import { loadDeliveryHealthAtom } from "./reach.ts";

const pages = atomsWithPages<null, UndeliveredMessage>({
  ask: async (organizationId, _question, { after, limit }) =>
    pageOf(await listUndelivered(organizationId, after?.items.at(-1)?.id ?? null, limit), limit),
  keyOf: ({ id }) => id,
  perPage: 30,
  question: null,
});

/** What did not arrive, or may not have, as far as it is loaded. */
export const undeliveredAtom = pages.listAtom;

/** Asks anew for what is shown, or for the page after it. */
export const loadUndeliveredAtom = pages.loadAtom;

/** Sends a message again; one of which nobody knows whether it arrived only after somebody said that twice is no harm. */
export const retryDeliveryAtom = atom(null, async (get, set, { id, status }: UndeliveredMessage): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["retry-delivery", id], (requestId) => retryDelivery(id, status === "unknown", requestId));
  await Promise.all([set(loadUndeliveredAtom, "first"), set(loadDeliveryHealthAtom)]);
  return answer.ok ? null : answer.error.code;
});
