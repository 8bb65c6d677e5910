import { readEnvironment } from "../_shared/environment.ts";
import { connectConsents } from "./consents.ts";
import { type Dependencies, handle } from "./handler.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "ZALO_OPEN_API_KEY"]);

const dependencies: Dependencies = {
  openApiKey: environment.ZALO_OPEN_API_KEY,
  consents: connectConsents(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY),
};

Deno.serve((request) => handle(request, dependencies));
