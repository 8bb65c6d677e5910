import { describe, expect, test } from "vitest";
import { cleanFileName } from "../../../src/core/report/clean-file-name.ts";
import { fileNames } from "../../specs/file-names.ts";

describe("a file's name", () => {
  test.each(fileNames)("%j as %s", (name, kind, clean) => {
    expect(cleanFileName(name, kind)).toBe(clean);
  });

  test.each(fileNames)("that is clean stays: %j as %s", (name, kind) => {
    const once = cleanFileName(name, kind);
    expect(cleanFileName(once, kind)).toBe(once);
  });
});
