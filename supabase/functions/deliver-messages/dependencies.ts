import { type officialAccountNames, openOfficialAccount } from "../_shared/zalo/open-official-account.ts";
import { sendThrough } from "../_shared/zalo/send-through.ts";
import { withOaToken } from "../_shared/zalo/with-oa-token.ts";
import { connectDeliveries } from "./deliveries.ts";
import type { Dependencies } from "./handler.ts";

/** What the function works with; `read` reads the environment. */
export function makeDependencies(
  environment: Record<(typeof officialAccountNames)[number], string>,
  read: (name: string) => string | undefined,
): Dependencies {
  return {
    open(jobSecret) {
      const account = openOfficialAccount(environment, read, jobSecret);
      return {
        deliveries: connectDeliveries(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY, jobSecret, crypto.randomUUID()),
        isConnected: async () => !("missing" in (await account.keeper.current())),
        send: (channel, recipient, message) => withOaToken(account, (sending) => sendThrough(channel, recipient, message, sending)),
      };
    },
    now: () => performance.now(),
  };
}
