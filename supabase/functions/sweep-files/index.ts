import { readEnvironment } from "../_shared/environment.ts";
import { handle } from "./handler.ts";
import { connectSweptFiles } from "./swept-files.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY"]);
const files = connectSweptFiles(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY);

Deno.serve((request) => handle(request, files));
