import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";

/** What the function asks of the database. */
export interface Consents {
  /** Counts a call from an address, given as a hash; false when there were too many. */
  countCall: (key: string) => Promise<boolean>;
  /** Forgets whoever took the consent back; somebody unknown is no fault, and neither is a second time. */
  revoke: (appUserId: string, happenedAt: Date) => Promise<void>;
}

/** Reaches the two functions that only the service may call. */
export function connectConsents(url: string, secretKey: string): Consents {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    countCall: async (key) => (await callApi(service, "count_sign_in", { address_hash: key })) === true,
    async revoke(appUserId, happenedAt) {
      await callApi(service, "revoke_consent", { app_user_id: appUserId, happened_at: happenedAt.toISOString() });
    },
  };
}
