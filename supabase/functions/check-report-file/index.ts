import { clientOf, serviceClient } from "../_shared/clients.ts";
import { readEnvironment } from "../_shared/environment.ts";
import { type Dependencies, handle } from "./handler.ts";
import { connectReportFiles } from "../_shared/report-files.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY"]);

const as = (token: string) => clientOf(environment.SUPABASE_URL, environment.SUPABASE_ANON_KEY, token);
const service = serviceClient(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY);

const dependencies: Dependencies = {
  allowedOrigins: (Deno.env.get("ALLOWED_ORIGINS") ?? "").split(",").filter(Boolean),
  files: { report: connectReportFiles(as, service, "report"), card: connectReportFiles(as, service, "card") },
};

Deno.serve((request) => handle(request, dependencies));
