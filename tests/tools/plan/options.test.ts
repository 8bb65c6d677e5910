import { describe, expect, it } from "vitest";
import { optionsOf } from "../../../tools/plan/options.ts";

describe("the command's words make no sense", () => {
  it.each([
    [[]],
    [["--json"]],
    [["a.txt", "--khong-co"]],
    [["a.txt", "--today", "hôm nay"]],
    [["a.txt", "--today"]],
    [["a.txt", "--out", "a.docx"]],
    [["a.txt", "--out", ".csv"]],
    [["a.txt", "--json", "--explain"]],
    [["--times", "a.json", "b.json"]],
  ])("%j", (args) => {
    expect(optionsOf(args)).toBeNull();
  });
});

describe("the command takes", () => {
  it.each([
    [["a.txt", "b.docx"], { files: ["a.txt", "b.docx"], json: false, out: null }],
    [["--json", "a.txt"], { files: ["a.txt"], json: true }],
    [["a.txt", "--out", "x/Y.XLSX"], { files: ["a.txt"], out: "x/Y.XLSX" }],
    [["a.txt", "--out=y.csv", "--explain"], { out: "y.csv", explain: true }],
    [["--", "--json"], { files: ["--json"], json: false }],
    [["a.txt", "--today", "2026-11-20"], { today: "2026-11-20" }],
  ])("%j", (args, options) => {
    expect(optionsOf(args)).toMatchObject(options);
  });
});
