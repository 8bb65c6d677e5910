import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { ConsolidatedTask, Consolidation } from "../_shared/core.ts";

export interface ReportSource {
  consolidation: Consolidation;
  tasks: ConsolidatedTask[];
}

export interface FileToKeep {
  bytes: Uint8Array;
  type: string;
  /** ASCII. */
  name: string;
}

/** What the function asks of the project, always as the person whose token it was given. */
export interface ReportStore {
  /** All that goes into the file; refuses who does not see the whole organization, or asks too often. */
  begin: (token: string, periodId: string) => Promise<ReportSource>;
  /** Keeps the file until the night, and answers an address that opens it for an hour. */
  keep: (token: string, organizationId: string, file: FileToKeep) => Promise<string>;
}

const bucket = "report-files";
const secondsToOpen = 60 * 60;

export function connectReportStore(url: string, publishableKey: string): ReportStore {
  const as = (token: string) => createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
  return {
    begin: async (token, periodId) => (await callApi(as(token), "begin_report_export", { period_id: periodId })) as ReportSource,
    async keep(token, organizationId, { bytes, type, name }) {
      const files = as(token).storage.from(bucket);
      const path = `${organizationId}/exports/${crypto.randomUUID()}${name.slice(name.lastIndexOf("."))}`;
      const put = await files.upload(path, bytes as Uint8Array<ArrayBuffer>, { contentType: type, upsert: false });
      if (put.error) throw new Error(`export could not be kept: ${put.error.message}`);
      // Zalo opens a PDF at its address; the others are downloaded under their name.
      const signed = await files.createSignedUrl(path, secondsToOpen, type === "application/pdf" ? {} : { download: name });
      if (signed.error) throw new Error(`export could not be signed: ${signed.error.message}`);
      return signed.data.signedUrl;
    },
  };
}
