import { createClient } from "@supabase/supabase-js";
import * as v from "valibot";
import { callApi } from "../_shared/call-api.ts";
import type { Notification, OutgoingMessage } from "../_shared/core.ts";
import { channels } from "../_shared/zalo/channel.ts";

const text = v.nullable(v.string());
const begun = v.nullable(
  v.object({
    id: v.string(),
    kind: v.picklist(["digest", "urgent", "answer"]),
    channel: v.picklist(channels),
    today: v.pipe(v.string(), v.isoDate()),
    recipient: v.object({ oaUserId: text, phone: text, groupId: text, hoursSinceInteraction: v.nullable(v.number()) }),
    personName: text,
    organizationName: text,
    /** Composed by private.message_facts in the shape of Notification. */
    messages: v.array(v.custom<Notification & { answer?: OutgoingMessage }>((value) => typeof value === "object" && value !== null)),
  }),
);

/** A delivery that is under way: what it says, to whom, and through which channel. */
export type DeliveryToSend = NonNullable<v.InferOutput<typeof begun>>;

/** What became of a try; the words are those of private.finish_delivery. */
export interface Tried {
  outcome: "sent" | "unknown" | "backoff" | "next" | "alarm" | "fault";
  code?: string;
  messageId?: string | null;
  cost?: number;
  waitSeconds?: number;
}

/** The deliveries of the database, for one run of the deliverer. */
export interface Deliveries {
  /** Ids of deliveries that belong to this run for 45 seconds. */
  claim: (most: number) => Promise<string[]>;
  /** null where nothing is to be sent any more. From here on it counts as handed over. */
  begin: (id: string) => Promise<DeliveryToSend | null>;
  /** The status it has now; «claimed» when the next channel is to be begun at once. */
  finish: (id: string, tried: Tried) => Promise<string>;
  noteGoodRun: () => Promise<void>;
}

/** Reaches them as the service that cron called; a secret that is not cron's is refused. */
export function connectDeliveries(url: string, secretKey: string, jobSecret: string, worker: string): Deliveries {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  const job = { job_secret: jobSecret };
  return {
    claim: async (max_deliveries) =>
      v.parse(v.array(v.string()), await callApi(service, "claim_deliveries", { ...job, worker, max_deliveries })),
    begin: async (delivery_id) => v.parse(begun, await callApi(service, "begin_delivery", { ...job, worker, delivery_id })),
    async finish(delivery_id, { outcome, code, messageId, cost, waitSeconds }) {
      const said = { outcome, code: code ?? null, message_id: messageId ?? null, cost: cost ?? null, wait_seconds: waitSeconds ?? null };
      return v.parse(v.string(), await callApi(service, "finish_delivery", { ...job, worker, delivery_id, ...said }));
    },
    async noteGoodRun() {
      await callApi(service, "note_delivery_run", job);
    },
  };
}
