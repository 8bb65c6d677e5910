import { kindOfType } from "./core.ts";
import type { RefusalCode } from "./core.ts";
import { Refused } from "./http.ts";
import { misfitOfReportFile } from "./readers.ts";
import type { ReportFiles } from "./report-files.ts";

/** Looks into an uploaded file of a draft or a card and says what it found; answers its size, or refuses and takes it away. */
export async function checkReportFile(token: string, fileId: string, files: ReportFiles): Promise<number> {
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
