import { refuse, type Result } from "../core/result.ts";
import { createApiClient, type ApiClient, type ApiClientOptions } from "./api-client.ts";
import type { Refusal } from "./errors.ts";
import { createTokenKeeper, type TokenKeeper } from "./session-token.ts";
import { signInWithZalo } from "./sign-in.ts";

export interface BackendOptions {
  url: string;
  publishableKey: string;
  /** The Zalo access token of whoever holds the phone. */
  getZaloToken: () => Promise<Result<string, Refusal>>;
  /** Tests put their own here. */
  fetch?: typeof fetch;
  realtime?: NonNullable<ApiClientOptions["realtime"]>;
}

export interface Backend {
  url: string;
  publishableKey: string;
  client: ApiClient;
  tokens: TokenKeeper;
}

let backend: Backend | null = null;

/** Names the server to talk to. Nothing is sent before the first call; Realtime connects with the first channel. */
export function connectBackend({ url, publishableKey, getZaloToken, fetch, realtime }: BackendOptions): void {
  const shared = { ...(fetch && { fetch }), ...(realtime && { realtime }) };
  // The exchange goes without a token of ours.
  const nobody = createApiClient(url, publishableKey, { ...shared, accessToken: () => Promise.resolve(null) });
  const tokens = createTokenKeeper(async () => {
    const zalo = await getZaloToken();
    return zalo.ok ? signInWithZalo(nobody, zalo.value) : refuse(zalo.error);
  });
  const accessToken = async () => {
    const token = await tokens.current();
    return token.ok ? token.value : null;
  };
  backend = { url, publishableKey, client: createApiClient(url, publishableKey, { ...shared, accessToken }), tokens };
}

/** The connected backend; asking before `connectBackend` is a bug. */
export function getBackend(): Backend {
  if (backend === null) throw new Error("connectBackend has not been called");
  return backend;
}
