import { connectAccountStore } from "./account-store.ts";
import { renewTokens } from "./renew-tokens.ts";
import { readZaloAddresses } from "./sending-account.ts";
import { keepToken } from "./token-keeper.ts";
import type { OfficialAccount } from "./with-oa-token.ts";

/** What a function that sends needs from its environment. */
export const officialAccountNames = [
  "SUPABASE_URL",
  "SUPABASE_SERVICE_ROLE_KEY",
  "ZALO_APP_ID",
  "ZALO_MINI_APP_ID",
  "ZALO_APP_SECRET",
] as const;

/** Opens the project's Official Account for one request that cron made; its secret comes with the request. */
export function openOfficialAccount(
  environment: Record<(typeof officialAccountNames)[number], string>,
  read: (name: string) => string | undefined,
  jobSecret: string,
): OfficialAccount {
  const addresses = readZaloAddresses(read);
  const app = { appId: environment.ZALO_APP_ID, appSecret: environment.ZALO_APP_SECRET, oauthUrl: addresses.oauth };
  const keeper = keepToken({
    store: connectAccountStore(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY, jobSecret),
    renew: (refreshToken) => renewTokens(app, refreshToken),
    newId: () => crypto.randomUUID(),
    pause: () => new Promise((done) => setTimeout(done, 500)),
  });
  return { keeper, miniAppId: environment.ZALO_MINI_APP_ID, addresses };
}
