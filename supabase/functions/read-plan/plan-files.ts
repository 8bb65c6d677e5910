import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";

/** What the function asks of the project, always as the person whose token it was given. */
export interface PlanFiles {
  /** Refuses who may not read plans for the organization, or asks too often. */
  begin: (token: string, organizationId: string) => Promise<void>;
  /** The bytes of an uploaded file; null when there is none that the person may see. */
  download: (token: string, path: string) => Promise<Uint8Array | null>;
}

/** Reaches the project with the public key and the person's token: row level security decides, here as everywhere. */
export function connectPlanFiles(url: string, publishableKey: string): PlanFiles {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  return {
    async begin(token, organizationId) {
      await callApi(as(token), "begin_plan_reading", { organization_id: organizationId });
    },
    async download(token, path) {
      const { data } = await as(token).storage.from("plan-files").download(path);
      return data && new Uint8Array(await data.arrayBuffer());
    },
  };
}
