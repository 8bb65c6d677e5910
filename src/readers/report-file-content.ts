import type { RefusalCode } from "../core/refusal.ts";
import type { ReportFileKind } from "../core/report/report-file-kind.ts";
import { openCompoundFile } from "./doc/compound-file.ts";
import { sniff } from "./sniff.ts";
import { zipEntries } from "./zip.ts";

/** Brands of the HEIF container that phones write photos in. */
const heifBrands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"];

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const begins = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Whether the bytes are what each kind says, beyond the family that sniffing tells. */
const fits: Record<ReportFileKind, (bytes: Uint8Array) => boolean> = {
  docx: (bytes) => sniff(bytes) === "zip" && (zipEntries(bytes) ?? []).some(({ name }) => /^\/?word\//iu.test(name)),
  xlsx: (bytes) => sniff(bytes) === "xlsx",
  doc: (bytes) => holdsStream(bytes, ["WordDocument"]),
  xls: (bytes) => holdsStream(bytes, ["Workbook", "Book"]),
  pdf: (bytes) => sniff(bytes) === "pdf",
  csv: (bytes) => sniff(bytes) === "text",
  jpg: (bytes) => begins(bytes, 0xff, 0xd8, 0xff),
  png: (bytes) => begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  webp: (bytes) => ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP",
  heic: (bytes) => ascii(bytes, 4, 8) === "ftyp" && heifBrands.includes(ascii(bytes, 8, 12)),
};

function holdsStream(bytes: Uint8Array, names: string[]): boolean {
  const file = sniff(bytes) === "ole" ? openCompoundFile(bytes) : null;
  return file !== null && names.some((name) => file.has(name));
}

/** Why a file is not what its kind says; null where it is. Nothing of its content is opened. */
export function misfitOfReportFile(kind: ReportFileKind, bytes: Uint8Array): RefusalCode | null {
  if (bytes.length === 0) return "file.empty";
  // Today's Word and Excel put a document with a password into an old container.
  if ((kind === "docx" || kind === "xlsx") && holdsStream(bytes, ["EncryptedPackage"])) return "file.password";
  return fits[kind](bytes) ? null : "report.file_mismatch";
}
