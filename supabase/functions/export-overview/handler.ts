import * as v from "valibot";
import { tokenOf } from "../_shared/bearer.ts";
import { composePlanSheet, composeUnitSheet, exportName, exportTypes } from "../_shared/core.ts";
import type { ExportedReport, OverviewKind } from "../_shared/core.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { readJson } from "../_shared/read-json.ts";
import { writeSheetPdf } from "../_shared/writers.ts";
import type { OverviewStore } from "./overview-store.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  store: OverviewStore;
}

const jsonLimit = 1024;
const input = v.object({
  kind: v.picklist(["unit", "plan"]),
  id: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)),
});

/** Prints the page of a unit or a plan on one page of PDF: `{ kind, id }` → `{ url, name, size }`. */
export async function handle(request: Request, { allowedOrigins, store }: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    const token = tokenOf(request);
    const given = v.safeParse(input, await readJson(request, jsonLimit));
    if (!given.success) throw new Refused("request.invalid");
    return answer(200, await exportOverview(token, given.output.kind, given.output.id, store), headers);
  } catch (error) {
    return refuse(error, headers);
  }
}

async function exportOverview(token: string, kind: OverviewKind, id: string, store: OverviewStore): Promise<ExportedReport> {
  const source = await store.begin(token, kind, id);
  const sheet = source.kind === "plan" ? composePlanSheet(source.overview) : composeUnitSheet(source.overview);
  const bytes = await writeSheetPdf(sheet);
  const name = exportName(sheet.subject, "pdf");
  const url = await store.keep(token, source, { bytes, type: exportTypes.pdf, name });
  return { url, name, size: bytes.length };
}
