import { ok, refuse, type Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import { toRefusal, type Refusal } from "./errors.ts";

/** Long enough to open it, too short to be passed on. */
const seconds = 5 * 60;

/** An address at which the bytes of a kept file are for a few minutes; only for who may read it. */
export async function signFile(
  bucket: "plan-files" | "report-files",
  path: string,
  name: string,
): Promise<Result<{ url: string }, Refusal>> {
  // A PDF is shown where it is; every other kind is downloaded, under the name that people gave it.
  const options = path.endsWith(".pdf") ? {} : { download: name };
  const storage = await getBackend().client.openStorage();
  const { data, error } = await storage.from(bucket).createSignedUrl(path, seconds, options);
  if (error === null) return ok({ url: data.signedUrl });
  const { status = 0 } = error as { status?: number };
  // Storage says of what somebody may not read that it is not there.
  return refuse(toRefusal({ status, code: "", message: "" }) ?? { code: "file.not_found" });
}
