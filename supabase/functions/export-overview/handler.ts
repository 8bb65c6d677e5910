import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { composePlanSheet, composeUnitSheet, exportName, exportTypes } from "../_shared/core.ts";
import type { ExportedReport, OverviewKind } from "../_shared/core.ts";
import { readInput, uuid } from "../_shared/read-input.ts";
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
  id: uuid,
});

/** Prints the page of a unit or a plan on one page of PDF: `{ kind, id }` → `{ url, name, size }`. */
export function handle(request: Request, { allowedOrigins, store }: Dependencies): Promise<Response> {
  return answerApp(request, allowedOrigins, async () => {
    const token = tokenOf(request);
    const { kind, id } = await readInput(request, input, jsonLimit);
    return exportOverview(token, kind, id, store);
  });
}

async function exportOverview(token: string, kind: OverviewKind, id: string, store: OverviewStore): Promise<ExportedReport> {
  const source = await store.begin(token, kind, id);
  const sheet = source.kind === "plan" ? composePlanSheet(source.overview) : composeUnitSheet(source.overview);
  const bytes = await writeSheetPdf(sheet);
  const name = exportName(sheet.subject, "pdf");
  const url = await store.keep(token, source, { bytes, type: exportTypes.pdf, name });
  return { url, name, size: bytes.length };
}
