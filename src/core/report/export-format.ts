/** The files that a consolidated report is exported as. */
export type ExportFormat = "docx" | "pdf" | "xlsx";

export const exportTypes: Record<ExportFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The answer of the function export-report. */
export interface ExportedReport {
  /** Opens the file for an hour. */
  url: string;
  /** In ASCII letters, for the phone's folder of downloads. */
  name: string;
  /** Bytes. */
  size: number;
}

/** What stands below the word BÁO CÁO, «Kết quả quý III/2026», pdf → «bao-cao-ket-qua-quy-iii-2026.pdf»; at most 80 letters before the dot. */
export function exportName(subject: string, format: ExportFormat): string {
  const letters = `báo cáo ${subject}`
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join("-")
    .slice(0, 80)
    .replace(/-$/u, "");
  return `${letters}.${format}`;
}
