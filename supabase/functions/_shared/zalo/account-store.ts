import { createClient } from "@supabase/supabase-js";
import * as v from "valibot";
import { callApi } from "../call-api.ts";
import { type ChannelSettings, channels } from "./channel.ts";
import type { RefreshFailure, TokenPair } from "./renew-tokens.ts";

/** The Official Account as the database keeps it. */
export interface KeptAccount {
  oaId: string;
  /** Raised with every new pair of tokens. */
  generation: number;
  accessToken: string;
  /** It is time to renew the pair. */
  due: boolean;
  /** The access token has ended. */
  expired: boolean;
  channels: Record<(typeof channels)[number], ChannelSettings>;
}

/** What a function is told that wants to renew the pair. */
export type RefreshTurn =
  | { state: "none" | "lost" | "renewed" | "wait" }
  /** It is its turn: nobody else uses this token, which is good once. */
  | { state: "refresh"; refreshToken: string; generation: number };

/** The Official Account's row, in steps each of which is one short transaction. */
export interface AccountStore {
  /** null before anybody has connected an account. */
  get: () => Promise<KeptAccount | null>;
  begin: (knownGeneration: number, holder: string) => Promise<RefreshTurn>;
  /** False where a newer pair stands there already. */
  finish: (generation: number, pair: TokenPair) => Promise<boolean>;
  fail: (generation: number, holder: string, failure: RefreshFailure) => Promise<void>;
}

const text = v.nullable(v.string());
const settings = v.object({
  cost: v.number(),
  freeHours: v.nullable(v.number()),
  windowHours: v.nullable(v.number()),
  templateId: text,
  parameters: v.object({
    name: v.exactOptional(v.string()),
    count: v.exactOptional(v.string()),
    nearest: v.exactOptional(v.string()),
    link: v.exactOptional(v.string()),
    path: v.exactOptional(v.string()),
  }),
  userIdIn: v.picklist(["user_id", "recipient"]),
  development: v.boolean(),
});
const account = v.nullable(
  v.object({
    oaId: v.string(),
    generation: v.number(),
    accessToken: v.string(),
    due: v.boolean(),
    expired: v.boolean(),
    channels: v.object(v.entriesFromList(channels, settings)),
  }),
);
const turn = v.variant("state", [
  v.object({ state: v.picklist(["none", "lost", "renewed", "wait"]) }),
  v.object({ state: v.literal("refresh"), refreshToken: v.string(), generation: v.number() }),
]);

/** Reaches the account as the service that cron called; a secret that is not cron's is refused. */
export function connectAccountStore(url: string, secretKey: string, jobSecret: string): AccountStore {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  const job = { job_secret: jobSecret };
  return {
    get: async () => v.parse(account, await callApi(service, "get_official_account", job)),
    begin: async (known_generation, holder) =>
      v.parse(turn, await callApi(service, "begin_token_refresh", { ...job, known_generation, holder })),
    finish: async (of_generation, { accessToken, refreshToken, expiresIn }) =>
      (await callApi(service, "finish_token_refresh", {
        ...job,
        of_generation,
        access_token: accessToken,
        refresh_token: refreshToken,
        expires_in: expiresIn,
      })) === true,
    async fail(of_generation, holder, { failure, code }) {
      await callApi(service, "fail_token_refresh", { ...job, of_generation, holder, failure, failure_code: code });
    },
  };
}
