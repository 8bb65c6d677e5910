import * as v from "valibot";
import { tokenOf } from "../_shared/bearer.ts";
import { composeReport, composeWorkbook, exportName, exportTypes } from "../_shared/core.ts";
import type { ExportFormat, ExportedReport } from "../_shared/core.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { readJson } from "../_shared/read-json.ts";
import { writeDocx, writePdf, writeXlsx } from "../_shared/writers.ts";
import type { ReportSource, ReportStore } from "./report-store.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  store: ReportStore;
}

const jsonLimit = 1024;
const input = v.object({
  periodId: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)),
  format: v.picklist(["docx", "pdf", "xlsx"]),
});

/** Writes the consolidated report of a period into a file: `{ periodId, format }` → `{ url, name, size }`. */
export async function handle(request: Request, { allowedOrigins, store }: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    const token = tokenOf(request);
    const given = v.safeParse(input, await readJson(request, jsonLimit));
    if (!given.success) throw new Refused("request.invalid");
    return answer(200, await exportReport(token, given.output.periodId, given.output.format, store), headers);
  } catch (error) {
    return refuse(error, headers);
  }
}

async function exportReport(token: string, periodId: string, format: ExportFormat, store: ReportStore): Promise<ExportedReport> {
  const source = await store.begin(token, periodId);
  const report = composeReport(source.consolidation, source.tasks);
  const bytes = await write(format, report, source);
  const name = exportName(report.subject, format);
  const url = await store.keep(token, source.consolidation.organizationId, { bytes, type: exportTypes[format], name });
  return { url, name, size: bytes.length };
}

function write(format: ExportFormat, report: ReturnType<typeof composeReport>, source: ReportSource): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(report);
    case "pdf":
      return writePdf(report);
    case "xlsx":
      return writeXlsx(composeWorkbook(source.consolidation, source.tasks));
  }
}
