import { readEnvironment } from "../_shared/environment.ts";
import { getOa } from "../_shared/zalo/get-oa.ts";
import { readZaloAddresses } from "../_shared/zalo/sending-account.ts";
import { connectConnections } from "./connections.ts";
import { type Dependencies, handle } from "./handler.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY"]);
const { openApi } = readZaloAddresses((name) => Deno.env.get(name));

const dependencies: Dependencies = {
  allowedOrigins: (Deno.env.get("ALLOWED_ORIGINS") ?? "").split(",").filter(Boolean),
  getOa: (accessToken) => getOa(openApi, accessToken),
  connections: connectConnections(environment.SUPABASE_URL, environment.SUPABASE_ANON_KEY, environment.SUPABASE_SERVICE_ROLE_KEY),
};

Deno.serve((request) => handle(request, dependencies));
