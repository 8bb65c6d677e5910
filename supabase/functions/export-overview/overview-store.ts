import { callApi } from "../_shared/call-api.ts";
import { clientOf } from "../_shared/clients.ts";
import type { OverviewKind, OverviewToExport } from "../_shared/core.ts";
import { keepExport, type FileToKeep } from "../_shared/keep-export.ts";

/** What the function asks of the project, always as the person whose token it was given. */
export interface OverviewStore {
  /** The page that is printed; refuses whom it does not concern, and who asks too often. */
  begin: (token: string, kind: OverviewKind, id: string) => Promise<OverviewToExport>;
  /** Keeps the file until the night where the person alone reads it, and answers an address that opens it for an hour. */
  keep: (token: string, of: OverviewToExport, file: FileToKeep) => Promise<string>;
}

export function connectOverviewStore(url: string, publishableKey: string): OverviewStore {
  const as = (token: string) => clientOf(url, publishableKey, token);
  return {
    begin: async (token, kind, id) => (await callApi(as(token), "begin_overview_export", { kind, subject_id: id })) as OverviewToExport,
    keep: (token, { overview, personId }, file) => keepExport(as(token), `${overview.organization.id}/exports/${personId}`, file),
  };
}
