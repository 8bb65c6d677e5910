import { readEnvironment } from "../_shared/environment.ts";
import { officialAccountNames, openOfficialAccount } from "../_shared/zalo/open-official-account.ts";
import { sendThrough } from "../_shared/zalo/send-through.ts";
import { withOaToken } from "../_shared/zalo/with-oa-token.ts";
import { connectDeliveries } from "./deliveries.ts";
import { type Dependencies, handle } from "./handler.ts";

const read = (name: string) => Deno.env.get(name);
const environment = readEnvironment(read, officialAccountNames);

const dependencies: Dependencies = {
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

Deno.serve((request) => handle(request, dependencies));
