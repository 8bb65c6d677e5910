import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { ConsolidatedTask, Consolidation } from "../_shared/core.ts";
import { keepExport, type FileToKeep } from "../_shared/keep-export.ts";

export interface ReportSource {
  consolidation: Consolidation;
  tasks: ConsolidatedTask[];
}

/** What the function asks of the project, always as the person whose token it was given. */
export interface ReportStore {
  /** All that goes into the file; refuses who does not see the whole organization, or asks too often. */
  begin: (token: string, periodId: string) => Promise<ReportSource>;
  /** Keeps the file until the night, and answers an address that opens it for an hour. */
  keep: (token: string, organizationId: string, file: FileToKeep) => Promise<string>;
}

export function connectReportStore(url: string, publishableKey: string): ReportStore {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  return {
    begin: async (token, periodId) => (await callApi(as(token), "begin_report_export", { period_id: periodId })) as ReportSource,
    keep: (token, organizationId, file) => keepExport(as(token), `${organizationId}/exports`, file),
  };
}
