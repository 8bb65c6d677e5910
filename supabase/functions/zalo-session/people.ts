import { createClient } from "@supabase/supabase-js";
import { isRefusalCode } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import type { ZaloUser } from "./zalo.ts";

/** What the function asks of the database; it keeps nothing itself. */
export interface People {
  /** Counts an attempt from an address, given as a hash; false when there were too many. */
  countAttempt: (key: string) => Promise<boolean>;
  /** Finds or makes the person and answers their id; refuses one who tries too often. */
  signIn: (user: ZaloUser) => Promise<string>;
}

/** Reaches the two functions that only the service may call. */
export function connectPeople(url: string, secretKey: string): People {
  const api = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } }).schema("api");

  async function call(name: string, args: Record<string, unknown>): Promise<unknown> {
    const { data, error } = await api.rpc(name, args);
    if (error === null) return data;
    if (isRefusalCode(error.message)) throw new Refused(error.message);
    throw new Error(`api.${name}: ${error.code} ${error.message}`);
  }

  return {
    countAttempt: async (key) => (await call("count_sign_in", { address_hash: key })) === true,
    async signIn(user) {
      const args = { app_user_id: user.appUserId, name: user.name, avatar_url: user.avatarUrl, oa_user_id: user.oaUserId };
      return ((await call("sign_in_person", args)) as { personId: string }).personId;
    },
  };
}
