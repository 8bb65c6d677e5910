import type { KeptAccount } from "./account-store.ts";
import type { SendingAccount, ZaloAddresses } from "./sending-account.ts";
import type { NoToken, TokenKeeper } from "./token-keeper.ts";

/** The project's Official Account, for one request. */
export interface OfficialAccount {
  keeper: TokenKeeper;
  miniAppId: string;
  addresses: ZaloAddresses;
}

/** There is no token: nobody has connected the account, or Zalo takes none of ours any more. */
export type NoTokenOutcome =
  { outcome: "alarm"; code: Exclude<NoToken["missing"], "account_unreachable"> } | { outcome: "backoff"; seconds: number };

/** Until the tokens are tried again, in seconds. */
const retryAfter = 300;

/** Works with the account's token; where Zalo refuses it, gets a new one and works once more. */
export async function withOaToken<Done extends { outcome: string }>(
  { keeper, miniAppId, addresses }: OfficialAccount,
  work: (account: SendingAccount) => Promise<Done | RefusedToken>,
): Promise<Done | NoTokenOutcome> {
  const account = ({ accessToken, channels }: KeptAccount): SendingAccount => ({ accessToken, channels, miniAppId, addresses });
  const first = await keeper.current();
  if ("missing" in first) return noToken(first);
  const outcome = await work(account(first));
  if (!isRefused(outcome)) return outcome;
  const second = await keeper.renewed(first.generation);
  if ("missing" in second) return noToken(second);
  const again = await work(account(second));
  return isRefused(again) ? { outcome: "alarm", code: "token_refused" } : again;
}

interface RefusedToken {
  outcome: "token";
}

function isRefused(done: { outcome: string }): done is RefusedToken {
  return done.outcome === "token";
}

function noToken({ missing }: NoToken): NoTokenOutcome {
  return missing === "account_unreachable" ? { outcome: "backoff", seconds: retryAfter } : { outcome: "alarm", code: missing };
}
