import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { OaProfile } from "../_shared/zalo/get-oa.ts";

export interface EnteredPair {
  organizationId: string;
  accessToken: string;
  refreshToken: string;
}

/** What the function asks of the project. */
export interface Connections {
  /** Which account the person may connect; anybody but a coordinator of its owner is refused. */
  begin: (token: string, organizationId: string) => Promise<{ oaId: string; personId: string }>;
  /** Keeps a pair that Zalo has recognized. */
  finish: (personId: string, pair: EnteredPair, profile: OaProfile) => Promise<void>;
}

/** Asks as the person themselves; only what Zalo has recognized is the service's to keep. */
export function connectConnections(url: string, publishableKey: string, secretKey: string): Connections {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    begin: async (token, organization_id) =>
      (await callApi(as(token), "begin_official_account_entry", { organization_id })) as { oaId: string; personId: string },
    async finish(person_id, { organizationId, accessToken, refreshToken }, profile) {
      await callApi(service, "finish_official_account_entry", {
        person_id,
        organization_id: organizationId,
        oa_id: profile.oaId,
        access_token: accessToken,
        refresh_token: refreshToken,
        name: profile.name,
        oa_type: profile.type,
        package_name: profile.packageName,
      });
    },
  };
}
