import { readEnvironment } from "../_shared/environment.ts";
import { askPhone } from "../_shared/zalo/ask-phone.ts";
import { askZalo } from "../_shared/zalo/ask-zalo.ts";
import type { ZaloApp } from "../_shared/zalo/graph.ts";
import { type Dependencies, handle } from "./handler.ts";
import { connectPhones } from "./phones.ts";

const environment = readEnvironment(
  (name) => Deno.env.get(name),
  ["SUPABASE_URL", "SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY", "ZALO_MINI_APP_ID", "ZALO_APP_SECRET"],
);
const zaloApp: ZaloApp = {
  graphUrl: Deno.env.get("ZALO_GRAPH_URL") ?? "https://graph.zalo.me",
  miniAppId: environment.ZALO_MINI_APP_ID,
  appSecret: environment.ZALO_APP_SECRET,
};

const dependencies: Dependencies = {
  allowedOrigins: (Deno.env.get("ALLOWED_ORIGINS") ?? "").split(",").filter(Boolean),
  askZalo: (accessToken) => askZalo(zaloApp, accessToken),
  askPhone: (accessToken, phoneToken) => askPhone(zaloApp, accessToken, phoneToken),
  phones: connectPhones(environment.SUPABASE_URL, environment.SUPABASE_ANON_KEY, environment.SUPABASE_SERVICE_ROLE_KEY),
};

Deno.serve((request) => handle(request, dependencies));
