import type { SupabaseClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { ChatReport, OutgoingMessage } from "../_shared/core.ts";
import type { ChatEvent, ChatPayload } from "./chat-event.ts";

/** An event to work on; whoever holds its lease may finish it. */
export interface ClaimedEvent {
  id: string;
  lease: string;
  name: string;
  payload: ChatPayload | null;
  sentAt: string;
  /** How often it was begun, this time included. */
  attempts: number;
  /** Null for somebody who never opened the app. */
  personId: string | null;
  /** A stranger was told today how to get in. */
  strangerTold: boolean;
  /** The report that the person writes; expired after a day without a word. */
  report: (ChatReport & { expired: boolean }) | null;
}

/** What came of an event. */
export interface Outcome {
  answer: OutgoingMessage | null;
  /** The report that goes on; null when none is written any more. */
  report: ChatReport | null;
  toStranger?: boolean;
}

/** What the webhook asks of the database, as the service. */
export interface ChatStore {
  record: (event: ChatEvent) => Promise<"waiting" | "noted" | "known" | "dropped">;
  /** Refuses a secret that is not cron's. */
  beginJob: (jobSecret: string) => Promise<void>;
  claim: (oaUserId: string | null) => Promise<ClaimedEvent | null>;
  finish: (event: ClaimedEvent, outcome: Outcome) => Promise<void>;
  fail: (event: ClaimedEvent, reason: string) => Promise<void>;
}

export function connectChatStore(service: SupabaseClient): ChatStore {
  return {
    async record({ key, name, oaUserId, appUserId, sentAt, payload }) {
      const args = { event_key: key, name, oa_user_id: oaUserId, app_user_id: appUserId, sent_at: sentAt, payload };
      return (await callApi(service, "record_chat_event", args)) as Awaited<ReturnType<ChatStore["record"]>>;
    },
    async beginJob(job_secret) {
      await callApi(service, "begin_chat_job", { job_secret });
    },
    claim: async (oa_user_id) => (await callApi(service, "claim_chat_event", { oa_user_id })) as ClaimedEvent | null,
    async finish({ id, lease }, { answer, report, toStranger = false }) {
      await callApi(service, "finish_chat_event", { event_id: id, lease, answer, report, to_stranger: toStranger });
    },
    async fail({ id, lease }, reason) {
      await callApi(service, "fail_chat_event", { event_id: id, lease, reason });
    },
  };
}
