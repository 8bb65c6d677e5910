import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementAs, ownCases, ownCasesByLine, pdfFormat } from "../../tools/eval/formats.ts";
import { openPrinter, type Printer } from "../../tools/eval/formats/print-pdf.ts";

let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});

afterAll(async () => {
  await printer.close();
});

describe("plans as PDF files", () => {
  it.each([
    ["printed from an office document", ownCases],
    ["printed with every line a paragraph", ownCasesByLine],
  ])("are read as their texts, %s", async (_, casesOf) => {
    const agreement = await agreementAs(pdfFormat(printer), await casesOf());
    for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
  });
});
