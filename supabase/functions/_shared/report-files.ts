import type { SupabaseClient } from "@supabase/supabase-js";
import { callApi } from "./call-api.ts";

/** A file of a draft or a card, as far as it is checked. */
export interface FileToCheck {
  path: string;
  contentType: string;
  checked: boolean;
  /** Which bytes lie there; others than these are not what was looked into. */
  version: string | null;
}

export interface Finding {
  version: string | null;
  size: number;
  fits: boolean;
}

/** Whose files: those of cards lie in the same bucket. */
export type FileOwner = "report" | "card";

/** What the function asks of the project. */
export interface ReportFiles {
  /** The file, for who may write at its report or added it to its card; anybody else is refused. */
  begin: (token: string, fileId: string) => Promise<FileToCheck>;
  /** Its bytes and the type they were stored under, as far as the person may read them; null where they have not come yet. */
  download: (token: string, path: string) => Promise<{ bytes: Uint8Array; type: string } | null>;
  /** Says what was found; one that does not fit is off from then on. */
  finish: (fileId: string, finding: Finding) => Promise<void>;
  remove: (path: string) => Promise<void>;
}

const bucket = "report-files";

/** Asks and reads as the person themselves; only the finding is the service's to say, and only it removes bytes. */
export function connectReportFiles(as: (token: string) => SupabaseClient, service: SupabaseClient, of: FileOwner = "report"): ReportFiles {
  return {
    begin: async (token, fileId) => (await callApi(as(token), `begin_${of}_file_check`, { file_id: fileId })) as FileToCheck,
    async download(token, path) {
      const { data } = await as(token).storage.from(bucket).download(path);
      return data && { bytes: new Uint8Array(await data.arrayBuffer()), type: data.type };
    },
    async finish(fileId, { version, size, fits }) {
      const args = { file_id: fileId, found_version: version, found_size: size, fits };
      await callApi(service, `finish_${of}_file_check`, args);
    },
    async remove(path) {
      await service.storage.from(bucket).remove([path]); // where this fails, sweep-files does it in the night
    },
  };
}
