import * as v from "valibot";
import { tokenOf } from "../_shared/bearer.ts";
import { kindOfType } from "../_shared/core.ts";
import type { RefusalCode } from "../_shared/core.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, readJson, refuse } from "../_shared/http.ts";
import { misfitOfReportFile } from "../_shared/readers.ts";
import type { ReportFiles } from "./report-files.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  files: ReportFiles;
}

const jsonLimit = 1024;
const input = v.object({ fileId: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)) });

/** Looks whether a file of a report is what its type says: `{ fileId }` → `{ size }`, or the code of why not. */
export async function handle(request: Request, { allowedOrigins, files }: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    const token = tokenOf(request);
    const given = v.safeParse(input, await readJson(request, jsonLimit));
    if (!given.success) throw new Refused("request.invalid");
    return answer(200, { size: await check(token, given.output.fileId, files) }, headers);
  } catch (error) {
    return refuse(error, headers);
  }
}

async function check(token: string, fileId: string, files: ReportFiles): Promise<number> {
  const file = await files.begin(token, fileId);
  const stored = await files.download(token, file.path);
  if (stored === null) throw new Refused("file.not_found");
  if (file.checked) return stored.bytes.length;
  const misfit = misfitOf(file.contentType, stored);
  await files.finish(fileId, { version: file.version, size: stored.bytes.length, fits: misfit === null });
  if (misfit === null) return stored.bytes.length;
  await files.remove(file.path);
  throw new Refused(misfit);
}

/** The type it was announced under, the one it is stored and served under, and its content say the same. */
function misfitOf(contentType: string, stored: { bytes: Uint8Array; type: string }): RefusalCode | null {
  const kind = kindOfType(contentType);
  if (kind === null || kindOfType(stored.type) !== kind) return "report.file_mismatch";
  return misfitOfReportFile(kind, stored.bytes);
}
