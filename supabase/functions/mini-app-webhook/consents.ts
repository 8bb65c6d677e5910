import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";

/** What the function asks of the database. */
export interface Consents {
  /** Forgets whoever took the consent back; somebody unknown is no fault, and neither is a second time. */
  revoke: (appUserId: string, happenedAt: Date) => Promise<void>;
}

/** Reaches the function that only the service may call. */
export function connectConsents(url: string, secretKey: string): Consents {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    async revoke(appUserId, happenedAt) {
      await callApi(service, "revoke_consent", { app_user_id: appUserId, happened_at: happenedAt.toISOString() });
    },
  };
}
