import { callApi } from "../_shared/call-api.ts";
import { serviceClient } from "../_shared/clients.ts";
import type { DeadlineCalendar } from "../_shared/core.ts";
import { readEnvironment } from "../_shared/environment.ts";
import { proveSecret } from "../_shared/zalo/prove-secret.ts";
import { type Dependencies, handle } from "./handler.ts";

const environment = readEnvironment((name) => Deno.env.get(name), ["SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "ZALO_MINI_APP_ID"]);
const service = serviceClient(environment.SUPABASE_URL, environment.SUPABASE_SERVICE_ROLE_KEY);

const dependencies: Dependencies = {
  miniAppId: environment.ZALO_MINI_APP_ID,
  /** Composed by private.read_deadline_calendar in this shape. */
  read: async (token, address_hash) =>
    (await callApi(service, "read_deadline_calendar", { token, address_hash })) as DeadlineCalendar | null,
  hash: (text) => proveSecret(environment.SUPABASE_SERVICE_ROLE_KEY, text),
};

Deno.serve((request) => handle(request, dependencies));
