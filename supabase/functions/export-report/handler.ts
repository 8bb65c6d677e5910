import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { composeReport, composeWorkbook, exportName, exportTypes } from "../_shared/core.ts";
import type { ExportFormat, ExportedReport } from "../_shared/core.ts";
import { readInput, uuid } from "../_shared/read-input.ts";
import { writeDocx, writePdf, writeXlsx } from "../_shared/writers.ts";
import type { ReportSource, ReportStore } from "./report-store.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  store: ReportStore;
}

const jsonLimit = 1024;
const input = v.object({
  periodId: uuid,
  format: v.picklist(["docx", "pdf", "xlsx"]),
});

/** Writes the consolidated report of a period into a file: `{ periodId, format }` → `{ url, name, size }`. */
export function handle(request: Request, { allowedOrigins, store }: Dependencies): Promise<Response> {
  return answerApp(request, allowedOrigins, async () => {
    const token = tokenOf(request);
    const { periodId, format } = await readInput(request, input, jsonLimit);
    return exportReport(token, periodId, format, store);
  });
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
