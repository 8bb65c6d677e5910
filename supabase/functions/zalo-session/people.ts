import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { ZaloUser } from "../_shared/zalo/ask-zalo.ts";

/** What the function asks of the database; it keeps nothing itself. */
export interface People {
  /** Counts an attempt from an address, given as a hash; false when there were too many. */
  countAttempt: (key: string) => Promise<boolean>;
  /** Finds or makes the person and answers their id; refuses one who tries too often. */
  signIn: (user: ZaloUser) => Promise<string>;
}

/** Reaches the two functions that only the service may call. */
export function connectPeople(url: string, secretKey: string): People {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    countAttempt: async (key) => (await callApi(service, "count_sign_in", { address_hash: key })) === true,
    async signIn(user) {
      const args = { app_user_id: user.appUserId, name: user.name, avatar_url: user.avatarUrl, oa_user_id: user.oaUserId };
      return ((await callApi(service, "sign_in_person", args)) as { personId: string }).personId;
    },
  };
}
