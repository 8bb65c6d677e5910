import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";

/** What the function asks of the database. */
export interface Phones {
  /** Who shares; refuses nobody, and who does so too often. */
  begin: (token: string) => Promise<string>;
  /** Keeps the number and answers how many memberships it brought. */
  keep: (personId: string, appUserId: string, phone: string) => Promise<number>;
}

/** Asks who it is as the person themselves; only what Zalo answered is the service's to say. */
export function connectPhones(url: string, publishableKey: string, secretKey: string): Phones {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    begin: async (token) => ((await callApi(as(token), "begin_phone_sharing", {})) as { personId: string }).personId,
    async keep(personId, appUserId, phone) {
      const args = { person_id: personId, app_user_id: appUserId, phone };
      return ((await callApi(service, "keep_shared_phone", args)) as { joined: number }).joined;
    },
  };
}
