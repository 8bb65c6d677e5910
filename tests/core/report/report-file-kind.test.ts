import { describe, expect, test } from "vitest";
import { kindOfFile } from "../../../src/core/report/report-file-kind.ts";

describe("the kind of a chosen file", () => {
  test.each([
    ["virus.exe", "application/pdf", null],
    ["trang.html", "text/html", null],
    ["anh.svg", "image/svg+xml", null],
    ["anh.gif", "image/gif", null],
    ["macro.docm", "application/vnd.ms-word.document.macroenabled.12", null],
    ["nen.zip", "application/zip", null],
    ["khong-duoi", "", null],
    ["khong-duoi", "text/plain", null],
    ["a.constructor", "", null],
    ["__proto__", "__proto__", null],
    ["bao-cao.docx", "", "docx"],
    ["bao-cao.DOC", "application/octet-stream", "doc"],
    ["so-lieu.csv", "application/vnd.ms-excel", "csv"],
    ["so-lieu.xls", "application/vnd.ms-excel", "xls"],
    ["IMG.JPEG", "image/jpeg", "jpg"],
    ["IMG.heif", "", "heic"],
    ["image", "image/jpeg", "jpg"],
    ["blob", "image/png; charset=binary", "png"],
    ["tai-lieu", "application/pdf", "pdf"],
  ])("%s, said to be %s", (name, type, kind) => {
    expect(kindOfFile(name, type)).toBe(kind);
  });
});
