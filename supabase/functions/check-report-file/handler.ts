import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { checkReportFile } from "../_shared/check-report-file.ts";
import { readInput, uuid } from "../_shared/read-input.ts";
import type { FileOwner, ReportFiles } from "../_shared/report-files.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  files: Record<FileOwner, ReportFiles>;
}

const jsonLimit = 1024;
const input = v.object({
  fileId: uuid,
  of: v.optional(v.picklist(["report", "card"]), "report"),
});

/** Looks whether a file of a report or a card is what its type says: `{ fileId, of }` → `{ size }`, or the code of why not. */
export function handle(request: Request, { allowedOrigins, files }: Dependencies): Promise<Response> {
  return answerApp(request, allowedOrigins, async () => {
    const token = tokenOf(request);
    const { fileId, of } = await readInput(request, input, jsonLimit);
    return { size: await checkReportFile(token, fileId, files[of]) };
  });
}
