import type { JWK } from "jose";
import { readEnvironment } from "../_shared/environment.ts";
import { askZalo } from "../_shared/zalo/ask-zalo.ts";
import type { ZaloApp } from "../_shared/zalo/graph.ts";
import { proveSecret } from "../_shared/zalo/prove-secret.ts";
import { type Dependencies, handle } from "./handler.ts";
import { connectPeople } from "./people.ts";
import { mintSession } from "../_shared/session-token.ts";

const environment = readEnvironment(
  (name) => Deno.env.get(name),
  ["SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "SESSION_SIGNING_KEY", "ZALO_MINI_APP_ID", "ZALO_APP_SECRET"],
);
const zaloApp: ZaloApp = {
  graphUrl: Deno.env.get("ZALO_GRAPH_URL") ?? "https://graph.zalo.me",
  miniAppId: environment.ZALO_MINI_APP_ID,
  appSecret: environment.ZALO_APP_SECRET,
};
const signingKey = JSON.parse(environment.SESSION_SIGNING_KEY) as JWK;

const dependencies: Dependencies = {
  allowedOrigins: (Deno.env.get("ALLOWED_ORIGINS") ?? "").split(",").filter(Boolean),
  askZalo: (accessToken) => askZalo(zaloApp, accessToken),
  people: connectPeople(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY),
  mintSession: (personId) => mintSession(signingKey, personId, new Date()),
  hash: (text) => proveSecret(zaloApp.appSecret, text),
};

Deno.serve((request) => handle(request, dependencies));
