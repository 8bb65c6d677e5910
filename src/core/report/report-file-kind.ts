/** What a report takes beside its text: the extension it is kept under, and the type that goes with it. */
export const reportFileTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  csv: "text/csv",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  heic: "image/heic",
} as const;

export type ReportFileKind = keyof typeof reportFileTypes;

/** Other ways to write an extension, and types that phones and Windows say instead. */
const otherExtensions = new Map<string, ReportFileKind>([
  ["jpeg", "jpg"],
  ["jfif", "jpg"],
  ["heif", "heic"],
]);
const otherTypes = new Map<string, ReportFileKind>([
  ["image/jpg", "jpg"],
  ["image/heif", "heic"],
  ["text/comma-separated-values", "csv"],
]);

const kinds = Object.keys(reportFileTypes) as ReportFileKind[];

/** The kind that an extension names; null for one that is not taken. */
export function kindOfExtension(extension: string): ReportFileKind | null {
  const written = extension.toLowerCase();
  return kinds.find((kind) => kind === written) ?? otherExtensions.get(written) ?? null;
}

/** The kind that a content type names; null for one that is not taken. */
export function kindOfType(type: string): ReportFileKind | null {
  const written = type.split(";")[0]?.trim().toLowerCase() ?? "";
  return kinds.find((kind) => reportFileTypes[kind] === written) ?? otherTypes.get(written) ?? null;
}

/** The kind of a chosen file. Its name decides, for Windows calls a .csv file one of Excel; a photo without one has a type. */
export function kindOfFile(name: string, type: string): ReportFileKind | null {
  const extension = /\.([^.\s]{1,10})\s*$/u.exec(name)?.[1];
  return extension === undefined ? kindOfType(type) : kindOfExtension(extension);
}

/** How many files a report takes, and how large one may be. */
export const mostReportFiles = 10;
export const largestReportFile = 20 * 1024 * 1024;
