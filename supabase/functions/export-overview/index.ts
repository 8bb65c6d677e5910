import { readEnvironment } from "../_shared/environment.ts";
import { type Dependencies, handle } from "./handler.ts";
import { connectOverviewStore } from "./overview-store.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_ANON_KEY"]);

const dependencies: Dependencies = {
  allowedOrigins: (Deno.env.get("ALLOWED_ORIGINS") ?? "").split(",").filter(Boolean),
  store: connectOverviewStore(environment.SUPABASE_URL, environment.SUPABASE_ANON_KEY),
};

Deno.serve((request) => handle(request, dependencies));
