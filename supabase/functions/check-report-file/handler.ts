import * as v from "valibot";
import { tokenOf } from "../_shared/bearer.ts";
import { checkReportFile } from "../_shared/check-report-file.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { readJson } from "../_shared/read-json.ts";
import type { FileOwner, ReportFiles } from "../_shared/report-files.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  files: Record<FileOwner, ReportFiles>;
}

const jsonLimit = 1024;
const input = v.object({
  fileId: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)),
  of: v.optional(v.picklist(["report", "card"]), "report"),
});

/** Looks whether a file of a report or a card is what its type says: `{ fileId, of }` → `{ size }`, or the code of why not. */
export async function handle(request: Request, { allowedOrigins, files }: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    const token = tokenOf(request);
    const given = v.safeParse(input, await readJson(request, jsonLimit));
    if (!given.success) throw new Refused("request.invalid");
    return answer(200, { size: await checkReportFile(token, given.output.fileId, files[given.output.of]) }, headers);
  } catch (error) {
    return refuse(error, headers);
  }
}
