import cfb from "cfb";
import JSZip from "jszip";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReportFileKind } from "../../src/core/report/report-file-kind.ts";
import { misfitOfReportFile } from "../../src/readers/report-file-content.ts";
import { buildDocx } from "./build-docx.ts";
import { buildXlsx } from "./build-xlsx.ts";
import { buildDoc } from "./doc/build-doc.ts";
import { paragraph } from "./doc/doc-parts.ts";
import { a4, buildPdf } from "./pdf/build-pdf.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function container(...streams: string[]): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const name of streams) cfb.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
  return Uint8Array.from(cfb.write(file, { type: "buffer" }) as Buffer);
}

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  const zip = new JSZip();
  zip.file("a.txt", "x");
  const pdf = await buildPdf([{ size: a4, words: [[60, 80, "Báo cáo"]] }]);
  files = {
    docx: await buildDocx(),
    xlsx: await buildXlsx({ name: "Số liệu", rows: [["a"]] }),
    doc: buildDoc({ body: [paragraph("Báo cáo")] }),
    xls: container("Workbook"),
    "xls of Excel 95": container("Book"),
    pdf: await pdf.save(),
    csv: bytesOf("Đơn vị;Số tin\nPhòng A;3\n"),
    "csv of Excel": Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3b, 0]),
    jpg: latin("\xff\xd8\xff\xe0\x00\x10JFIF"),
    png: latin("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    webp: latin("RIFF\x10\x00\x00\x00WEBPVP8 "),
    heic: latin("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"),
    "photo of another phone": latin("\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00"),
    "an archive": await zip.generateAsync({ type: "uint8array" }),
    "a broken archive": latin("PK\x03\x04 and no more"),
    "a program": latin("MZ\x90\x00\x03\x00\x00\x00\x04\x00"),
    "a video": latin("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00"),
    "a sound": latin("RIFF\x10\x00\x00\x00WAVEfmt "),
    "a GIF": latin("GIF89a\x01\x00"),
    "an empty container": container("Other"),
    "a broken container": latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "\0".repeat(3000)),
    "a document with a password": container("EncryptedPackage", "EncryptionInfo"),
    nothing: new Uint8Array(0),
  };
});

const right: [string, ReportFileKind][] = [
  ["docx", "docx"],
  ["xlsx", "xlsx"],
  ["doc", "doc"],
  ["xls", "xls"],
  ["xls of Excel 95", "xls"],
  ["pdf", "pdf"],
  ["csv", "csv"],
  ["csv of Excel", "csv"],
  ["jpg", "jpg"],
  ["png", "png"],
  ["webp", "webp"],
  ["heic", "heic"],
  ["photo of another phone", "heic"],
];

const kinds: ReportFileKind[] = ["docx", "doc", "pdf", "xlsx", "xls", "csv", "jpg", "png", "webp", "heic"];

describe("the content of a file", () => {
  test.each(kinds)("that is %s, and nothing else, fits it", (kind) => {
    const fitting = Object.keys(files).filter((name) => misfitOfReportFile(kind, files[name] ?? new Uint8Array()) === null);
    expect(fitting).toEqual(right.filter(([, one]) => one === kind).map(([name]) => name));
  });

  test.each<[string, ReportFileKind, string]>([
    ["nothing", "pdf", "file.empty"],
    ["a document with a password", "docx", "file.password"],
    ["a document with a password", "xlsx", "file.password"],
    ["a document with a password", "doc", "report.file_mismatch"],
    ["a program", "pdf", "report.file_mismatch"],
    ["a broken container", "xls", "report.file_mismatch"],
  ])("«%s» as %s answers", (name, kind, code) => {
    expect(misfitOfReportFile(kind, files[name] ?? new Uint8Array(1))).toBe(code);
  });
});
