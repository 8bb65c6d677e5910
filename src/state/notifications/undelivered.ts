import { atom } from "jotai";
import type { UndeliveredMessage } from "../../core/notification/delivery-health.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { listUndelivered } from "../../data/list-undelivered.ts";
import { retryDelivery } from "../../data/retry-delivery.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";
import { wishesAtom } from "../wishes.ts";
import { loadDeliveryHealthAtom } from "./reach.ts";

const perPage = 30;
const rawUndeliveredAtom = atom<Load<{ messages: UndeliveredMessage[]; more: boolean }>>(loading);

/** What did not arrive, or may not have, as far as it is loaded. */
export const undeliveredAtom = atom((get) => get(rawUndeliveredAtom));

/** Asks for the first page, or for the one after what is shown. */
export const loadUndeliveredAtom = atom(null, async (get, set, next: "first" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const held = get(rawUndeliveredAtom);
  const shown = next === "more" && held.status === "ready" ? held.value.messages : [];
  const answer = await attempt(() => listUndelivered(organizationId, shown.at(-1)?.id ?? null, perPage));
  if (answer.ok) {
    set(rawUndeliveredAtom, { status: "ready", value: { messages: [...shown, ...answer.value], more: answer.value.length === perPage } });
  } else if (held.status !== "ready") set(rawUndeliveredAtom, toLoad(answer));
});

/** Sends a message again; one of which nobody knows whether it arrived only after somebody said that twice is no harm. */
export const retryDeliveryAtom = atom(null, async (get, set, { id, status }: UndeliveredMessage): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["retry-delivery", id], (requestId) => retryDelivery(id, status === "unknown", requestId));
  await Promise.all([set(loadUndeliveredAtom, "first"), set(loadDeliveryHealthAtom)]);
  return answer.ok ? null : answer.error.code;
});
