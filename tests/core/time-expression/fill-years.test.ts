import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillYears } from "../../../src/core/time-expression/fill-years.ts";
import type { TimeAtom } from "../../../src/core/time-expression/time-atom.ts";

const atom = (kind: TimeAtom["kind"], first: number, year: number | null, day: number | null = null): TimeAtom => ({
  kind,
  day,
  first,
  last: first,
  year,
  edge: null,
  index: 0,
  end: 0,
});
const yearsOf = (atoms: readonly TimeAtom[], fallback: number | null) => fillYears(atoms, fallback)?.map(({ year }) => year) ?? null;

describe("years that are not written", () => {
  it("stay unknown where nothing tells them", () => {
    expect(yearsOf([atom("month", 3, null)], null)).toBeNull();
    expect(yearsOf([], null)).toEqual([]);
  });

  it.each<[string, TimeAtom[], number | null, number[]]>([
    ["from the plan", [atom("month", 3, null)], 2026, [2026]],
    ["but a written one stays", [atom("month", 3, 2024)], 2026, [2024]],
    ["from what follows: «Tháng 3 - 6/2024»", [atom("month", 3, null), atom("month", 6, 2024)], 2026, [2024, 2024]],
    ["over the turn of a year: «Tháng 11 - 01/2025»", [atom("month", 11, null), atom("month", 1, 2025)], 2026, [2024, 2025]],
    ["over the turn of a year: «Quý IV - I/2025»", [atom("quarter", 4, null), atom("quarter", 1, 2025)], 2026, [2024, 2025]],
    ["from what stands before: «11/2024 - tháng 2»", [atom("month", 11, 2024), atom("month", 2, null)], 2026, [2024, 2025]],
    ["not behind the year that a range ends in", [atom("month", 3, null), atom("year", 1, 2025)], 2026, [2025, 2025]],
    ["from the plan, up to a later year", [atom("month", 3, null), atom("year", 1, 2030)], 2026, [2026, 2030]],
  ])("are filled %s", (_, atoms, fallback, wanted) => {
    expect(yearsOf(atoms, fallback)).toEqual(wanted);
  });

  it("and a lone day takes the month that follows: «10 - 15/3/2026»", () => {
    expect(fillYears([atom("day", 0, null, 10), atom("day", 3, 2026, 15)], null)?.map(({ first, year }) => [first, year])).toEqual([
      [3, 2026],
      [3, 2026],
    ]);
  });

  it("are all filled as soon as there is one to fall back on, and what was given stays as it was", () => {
    const some = fc.record({ month: fc.integer({ min: 1, max: 12 }), year: fc.option(fc.integer({ min: 2020, max: 2030 })) });
    fc.assert(
      fc.property(fc.array(some), (given) => {
        const atoms = given.map(({ month, year }) => atom("month", month, year));
        const before = structuredClone(atoms);
        const filled = fillYears(atoms, 2026);
        expect(atoms).toEqual(before);
        expect(filled?.every((one, i) => one.year !== null && (before[i]?.year ?? one.year) === one.year)).toBe(true);
      }),
    );
  });
});
