import { createClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";

/** What the function asks of the project, as the service that cron called. */
export interface SweptFiles {
  /** Keys that belong to nothing any more; refuses a secret that is not cron's. */
  list: (jobSecret: string, most: number) => Promise<string[]>;
  remove: (paths: string[]) => Promise<void>;
  /** Forgets the rows whose bytes are gone. */
  forget: (jobSecret: string, paths: string[]) => Promise<void>;
}

export function connectSweptFiles(url: string, secretKey: string): SweptFiles {
  const service = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return {
    list: async (job_secret, max_files) => (await callApi(service, "list_files_to_sweep", { job_secret, max_files })) as string[],
    async remove(paths) {
      const { error } = await service.storage.from("report-files").remove(paths);
      if (error !== null) throw new Error(`Storage removes nothing: ${error.message}`);
    },
    async forget(job_secret, paths) {
      await callApi(service, "forget_swept_files", { job_secret, paths });
    },
  };
}
