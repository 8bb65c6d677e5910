import { type FileKind, sniff } from "./sniff.ts";

/** What the bucket `plan-files` takes, told by content: phones often name no type, or another. HTML is kept as text, which opens as nobody's page. */
const contentTypes: Partial<Record<FileKind, string>> = {
  zip: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ole: "application/msword",
  pdf: "application/pdf",
  text: "text/plain",
};

/** The type under which a plan's file is kept; null for one that is not. */
export function planContentType(bytes: Uint8Array): string | null {
  return contentTypes[sniff(bytes)] ?? null;
}

/** The extension of a file's name in plain letters; names in the bucket hold nothing else of it. */
export function plainExtension(name: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? "" : `.${extension}`;
}
