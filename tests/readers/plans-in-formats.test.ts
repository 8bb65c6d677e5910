import { describe, expect, it } from "vitest";
import { agreementAs, type FormatCase, ownCases, ownCasesByLine, plainFormats } from "../../tools/eval/formats.ts";

/** Most bullets in office files stand on the first level of a list of their own, whatever they look like. */
const flattened = (cases: readonly FormatCase[]): FormatCase[] =>
  cases.map((each) => ({
    ...each,
    pieces: each.pieces.map((piece) =>
      piece.kind === "paragraph" && piece.item ? { ...piece, item: { ...piece.item, level: 0 } } : piece,
    ),
  }));

describe.each(plainFormats)("plans as $name", (format) => {
  it("are read as their texts, numbered by the office program and with real tables", async () => {
    const agreement = await agreementAs(format, await ownCases());
    for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
  }, 60_000);

  it("are read as their texts, every line a paragraph", async () => {
    const agreement = await agreementAs(format, await ownCasesByLine());
    for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
  }, 60_000);
});

describe("plans as Word files", () => {
  it("are read as their texts when all lists stand on the first level", async () => {
    const word = plainFormats.filter(({ name }) => name.endsWith(".docx"));
    expect(word).toHaveLength(1);
    for (const format of word) {
      const agreement = await agreementAs(format, flattened(await ownCases()), true);
      for (const [kind, share] of Object.entries(agreement)) expect.soft(share, kind).toBeGreaterThanOrEqual(0.98);
    }
  }, 60_000);
});
