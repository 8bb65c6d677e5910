import { answer, refuse } from "../_shared/http.ts";
import type { SweptFiles } from "./swept-files.ts";

/** At most so many at once, and so often in one night; what is left is found the next. */
const most = 200;
const rounds = 20;

/** Removes the bytes that belong to no report and no card. Called by cron alone; run twice, or after a night that was missed, it does the same. */
export async function handle(request: Request, files: SweptFiles): Promise<Response> {
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { allow: "POST" });
    return answer(200, { removed: await sweep(request.headers.get("x-job-secret") ?? "", files) }, {});
  } catch (error) {
    return refuse(error, {});
  }
}

async function sweep(jobSecret: string, files: SweptFiles): Promise<number> {
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const paths = (await files.list(jobSecret, most)).filter((path) => !seen.has(path));
    if (paths.length === 0) break;
    for (const path of paths) seen.add(path);
    await files.remove(paths);
    await files.forget(jobSecret, paths);
  }
  return seen.size;
}
