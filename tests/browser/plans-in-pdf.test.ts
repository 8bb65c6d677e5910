import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementAs, ownCases, ownCasesByLine, pdfFormat } from "../../tools/eval/formats.ts";
import { printersHere, type Printer } from "../../tools/eval/formats/print-pdf.ts";

/** LibreOffice starts slowly. */
const longest = 180_000;

describe.each(printersHere())("plans as PDF files by $name", ({ open }) => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await open();
  });

  afterAll(async () => {
    await printer.close();
  });

  it(
    "are read as their texts",
    async () => {
      const agreement = await agreementAs(pdfFormat(printer), await ownCases(), true);
      for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
    },
    longest,
  );

  it(
    "are read as their texts, every line a paragraph",
    async () => {
      const agreement = await agreementAs(pdfFormat(printer), await ownCasesByLine(), true);
      for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
    },
    longest,
  );
});
