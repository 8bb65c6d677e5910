import { createClient } from "@supabase/supabase-js";
import { isRefusalCode } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";

/** What the function asks of the project, always as the person whose token it was given. */
export interface PlanFiles {
  /** Refuses who may not read plans for the organization, or asks too often. */
  begin: (token: string, organizationId: string) => Promise<void>;
  /** The bytes of an uploaded file; null when there is none that the person may see. */
  download: (token: string, path: string) => Promise<Uint8Array | null>;
}

/** PostgREST's own codes: the token is not one of the project's, or has ended. */
const tokenErrors = new Set(["PGRST301", "PGRST302", "PGRST303"]);

/** Reaches the project with the public key and the person's token: row level security decides, here as everywhere. */
export function connectPlanFiles(url: string, publishableKey: string): PlanFiles {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  return {
    async begin(token, organizationId) {
      const { error } = await as(token).schema("api").rpc("begin_plan_reading", { organization_id: organizationId });
      if (error === null) return;
      if (isRefusalCode(error.message)) throw new Refused(error.message);
      if (tokenErrors.has(error.code)) throw new Refused("auth.expired");
      throw new Error(`api.begin_plan_reading: ${error.code} ${error.message}`);
    },
    async download(token, path) {
      const { data } = await as(token).storage.from("plan-files").download(path);
      return data && new Uint8Array(await data.arrayBuffer());
    },
  };
}
