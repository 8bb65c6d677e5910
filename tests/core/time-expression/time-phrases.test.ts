import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { resolveTime } from "../../../src/core/time-expression/resolve-time.ts";

interface Row {
  phrase: string;
  /** True for a phrase that names no possible time; such rows and those without a date come first in the table. */
  impossible?: boolean;
}
const specs = JSON.parse(readFileSync(new URL("../../specs/time-phrases.json", import.meta.url), "utf8")) as {
  planYear: number;
  issuedOn: LocalDate;
  phrases: Row[];
};

/** What a row of the table leaves out is null or false. */
const blank = { start: null, due: null, exclusive: false, openEnded: false, recurrence: null };

describe("time phrases of plans", () => {
  it.each(specs.phrases)("«$phrase»", ({ phrase, impossible, ...expected }) => {
    const time = resolveTime(phrase, { planYear: specs.planYear, issuedOn: specs.issuedOn });
    if (impossible) expect(time).toEqual({ ok: false, error: { code: "time.impossible" } });
    else expect(time).toEqual({ ok: true, value: { ...blank, ...expected } });
  });

  it("stand in the table once each", () => {
    expect(new Set(specs.phrases.map((row) => row.phrase)).size).toBe(specs.phrases.length);
  });
});
