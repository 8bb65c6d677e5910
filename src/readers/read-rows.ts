import { parseCsv } from "hucre/csv";
import { ok, refuse, type Result } from "../core/result.ts";
import { toUnicode } from "../core/text/legacy-encoding.ts";
import { decodeText } from "./decode-text.ts";
import { largestFile } from "./largest-file.ts";
import type { InputFile } from "./read-file.ts";
import type { Refusal } from "./refusal.ts";
import { cleanText } from "./sheet/clean-text.ts";
import { sheetLimits } from "./sheet/sheet-limits.ts";
import { sniff } from "./sniff.ts";
import { isWithin, zipEntries } from "./zip.ts";

const unpackedLimit = 100_000_000;
const delimiters = ["\t", ";", ",", "|"];

/** Lines of text as rows: parted by what parts most of them; each line is one cell where nothing does. */
export function rowsOfText(written: string): string[][] {
  const text = toUnicode(written);
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  const delimiter = delimiters.find((sign) => lines.filter((line) => line.includes(sign)).length * 2 > lines.length);
  if (delimiter === undefined) return lines.slice(0, sheetLimits.rows).map((line) => [cleanText(line)]);
  return parseCsv(text, { delimiter, maxRows: sheetLimits.rows }).map((record) =>
    record.slice(0, sheetLimits.columns).map((field) => (typeof field === "string" ? cleanText(field) : "")),
  );
}

/** The rows of a simple list: of all visible sheets of an .xlsx file, or of a text with separators. */
export async function readRows({ bytes }: Pick<InputFile, "bytes">): Promise<Result<string[][], Refusal>> {
  if (bytes.length > largestFile) return refuse({ code: "file.too_large" });
  const kind = sniff(bytes);
  if (kind === "empty") return refuse({ code: "file.empty" });
  if (kind === "text") return ok(rowsOfText(decodeText(bytes)));
  if (kind === "ole") return refuse({ code: "file.xls" });
  return kind === "xlsx" ? rowsOfWorkbook(bytes) : refuse({ code: "file.type" });
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<Result<string[][], Refusal>> {
  if (!isWithin(zipEntries(bytes) ?? [], unpackedLimit)) return refuse({ code: "file.too_large" });
  const { readWorkbook } = await import("./sheet/read-workbook.ts");
  const read = await readWorkbook(bytes).catch(() => null);
  if (read === null) return refuse({ code: "file.broken" });
  return ok(read.sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => sheet.rows));
}
